import TestSupport
import Testing

@testable import BigramIndex

@Suite struct CodedTextTests {
  /// Enough scalars that the rare ones take two bytes, with some left out to be spelled out.
  private static let sample = String(
    String.UnicodeScalarView((0x4E00..<0x5000).compactMap { Unicode.Scalar($0) }))

  @Test(arguments: 1...3)
  func charactersAreTheSameFromEitherSide(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let text = String(
      String.UnicodeScalarView(
        (0..<300).compactMap { _ in
          Unicode.Scalar(UInt32.random(in: 0x4F80..<0x5008, using: &random))
        }))
    let expected = text.unicodeScalars.map(\.value)
    try CodedSample(Self.sample).withStored(text) { text, _ in
      var forward: [UInt32] = []
      var starts: Set<Int> = []
      var offset = 0
      while let character = try text.character(at: offset) {
        forward.append(character.scalar)
        starts.insert(character.start)
        offset = character.end
      }
      #expect(forward == expected, "seed \(seed)")
      var backward: [UInt32] = []
      while let character = try text.character(before: offset) {
        backward.append(character.scalar)
        offset = character.start
      }
      #expect(backward.reversed() == expected, "seed \(seed)")
      for start in starts { #expect(text.isStart(start), "seed \(seed), byte \(start)") }
    }
  }

  @Test func anEmptyTextHasNoCharacters() throws {
    try CodedSample("甲").withStored("") { text, _ in
      let first = try text.character(at: 0)
      let last = try text.character(before: 0)
      #expect(first == nil)
      #expect(last == nil)
    }
  }

  @Test func aTextThatEndsInsideACharacterIsDamage() throws {
    let sample = try CodedSample("甲")
    try sample.withStored("乙") { text, _ in
      for count in 1..<text.bytes.count {
        let part = try CodedText(text.bytes.slice(0, count), model: sample.model)
        #expect(throws: IndexError.self, "\(count) bytes") { try part.character(at: 0) }
      }
    }
  }
}
