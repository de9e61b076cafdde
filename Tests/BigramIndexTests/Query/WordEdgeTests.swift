import TestSupport
import Testing

@testable import BigramIndex

@Suite struct WordEdgeTests {
  private static let letters = Array("3１aＢé.,，甲 \u{200B}\n:".unicodeScalars)

  /// Where in a text its words begin and end, in code points, by a scan from its start.
  private func borders(_ text: String) -> (starts: Set<Int>, ends: Set<Int>) {
    var starts: Set<Int> = []
    var ends: Set<Int> = []
    for (element, offset, end) in NaiveText(text).elements {
      guard case .word = element else { continue }
      starts.insert(offset)
      ends.insert(end)
    }
    return (starts, ends)
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func edgesAreWhereAScanFromTheStartSeesThem(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let sample = try CodedSample(String(String.UnicodeScalarView(Self.letters)))
    var wordCount = 0
    for _ in 0..<60 {
      let text = String(
        String.UnicodeScalarView(
          (0..<40).map { _ in Self.letters[Int.random(in: 0..<Self.letters.count, using: &random)] }
        ))
      let (starts, ends) = borders(text)
      let scalars = text.unicodeScalars.map(\.value)
      try sample.withStored(text) { stored, _ in
        var offset = 0
        for (place, scalar) in scalars.enumerated() {
          let character = try #require(try stored.character(at: offset))
          let isLetter = Folding.Entry(of: scalar).kind == .word
          if isLetter {
            let isStart = try WordEdge.isEdge(before: offset, stored)
            #expect(isStart == starts.contains(place), "\(text.debugDescription) at \(place)")
            let isEnd = try WordEdge.isEdge(after: character.end, stored)
            #expect(isEnd == ends.contains(place + 1), "\(text.debugDescription) at \(place)")
            wordCount += isStart ? 1 : 0
          }
          offset = character.end
        }
      }
    }
    #expect(wordCount > 200)
  }

  @Test func theEndsOfATextAreEdges() throws {
    try CodedSample("甲").withStored("") { text, _ in
      let edges = (try WordEdge.isEdge(before: 0, text), try WordEdge.isEdge(after: 0, text))
      #expect(edges == (true, true))
    }
  }
}
