import TestSupport
import Testing

@testable import BigramIndex

@Suite struct PhraseCounterTests {
  private func count(_ phrase: Phrase, in text: String) throws -> Int {
    var scanner = UnitScanner(sink: try #require(PhraseCounter(phrase)))
    for scalar in text.unicodeScalars { scanner.take(scalar.value, at: 0) }
    scanner.end()
    return scanner.sink.count
  }

  @Test(arguments: 1...3)
  func itCountsWhatTheMatcherFinds(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let text = RandomText.text(limit: 120, using: &random)
      let start = Int.random(in: 0...60, using: &random)
      let part = String(
        text.unicodeScalars.dropFirst(start).prefix(Int.random(in: 1...6, using: &random)))
      guard let phrase = PhraseReader.phrase(ofQuoted: part, isExact: false) else { continue }
      #expect(
        try count(phrase, in: text) == PhraseMatcher(phrase).occurrences(in: text).count,
        "seed \(seed): \(part.debugDescription) in \(text.debugDescription)")
    }
  }

  @Test func overlappingPlacesCountEach() throws {
    let phrase = try #require(PhraseReader.phrase(ofQuoted: "哈哈", isExact: false))
    #expect(try count(phrase, in: "哈哈哈，哈哈") == 3)
  }

  @Test func aPhraseMayBeAsLongAsTheStateHasBits() throws {
    let long = String(repeating: "甲乙", count: 32)
    let phrase = try #require(PhraseReader.phrase(ofQuoted: long, isExact: false))
    #expect(phrase.elements.count == PhraseCounter.lengthLimit)
    #expect(try count(phrase, in: long + "甲乙甲") == 2)
    #expect(try count(phrase, in: long.dropLast() + "丙") == 0)
    let longer = try #require(PhraseReader.phrase(ofQuoted: long + "甲", isExact: false))
    #expect(PhraseCounter(longer) == nil)
    let exact = try #require(PhraseReader.phrase(ofQuoted: "甲乙", isExact: true))
    #expect(PhraseCounter(exact) == nil)
  }
}
