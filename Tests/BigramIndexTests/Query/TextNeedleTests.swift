import TestSupport
import Testing

@testable import BigramIndex

@Suite struct TextNeedleTests {
  private static let letters = Array("3月1日年aB.,，１2 \u{200B}\n甲乙国國".unicodeScalars)

  private static func text(_ count: Int, using random: inout SeededGenerator) -> String {
    String(
      String.UnicodeScalarView(
        (0..<count).map { _ in letters[Int.random(in: 0..<letters.count, using: &random)] }))
  }

  /// Digits, marks inside numbers, blanks and what nobody sees, in every order.
  @Test(arguments: 1...4)
  func aNeedleCountsWhatTheMatcherCounts(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let sample = try CodedSample(Self.text(400, using: &random))
    var found = 0
    for _ in 0..<80 {
      let text = Self.text(200, using: &random)
      let start = Int.random(in: 0..<190, using: &random)
      let word = String(
        text.unicodeScalars.dropFirst(start).prefix(Int.random(in: 1...5, using: &random)))
      let queries = [word, word + "*"].flatMap { PhraseReader.phrases(inWord: $0, isExact: false) }
      for phrase in queries {
        guard let needle = try TextNeedle(phrase, model: sample.model) else { continue }
        try sample.withStored(text) { stored, irregularity in
          #expect(needle.isComplete(for: irregularity))
          let count = try needle.count(in: stored)
          let expected = PhraseMatcher(phrase).occurrences(in: text).count
          #expect(count == expected, "seed \(seed): \(phrase) in \(text.debugDescription)")
          found += count
        }
      }
    }
    #expect(found > 100)
  }

  @Test(arguments: [
    ("3月1日", "3月10日，3月1日，13月1日，2.3月1日", 1), ("A股", "Ａ股、MA股、a 股", 2),
    ("1.5", "1.5 1.52 21.5 1..5 1.5.", 2), ("甲3", "甲3.甲3.5甲3,甲3,000甲３", 3),
    ("iphone 15", "iPhone15 iphone 15 iphone\u{200B}15 iphone  155", 1), ("国国", "国國國", 2),
  ])
  func wordsEndWhereTheyEndInTheText(query: String, text: String, count: Int) throws {
    let sample = try CodedSample(text + query + query)
    let phrase = try #require(PhraseReader.phrases(inWord: query, isExact: false).first)
    #expect(PhraseMatcher(phrase).occurrences(in: text).count == count)
    guard let needle = try TextNeedle(phrase, model: sample.model) else { return }
    try sample.withStored(text) { stored, _ in
      let found = try needle.count(in: stored)
      #expect(found == count)
    }
  }

  @Test func phrasesWithMarksOrAsPrintedHaveNone() throws {
    let model = try CodedSample("甲。乙").model
    let marked = try #require(PhraseReader.phrase(ofQuoted: "甲。乙", isExact: false))
    let exact = PhraseReader.phrases(inWord: "甲乙", isExact: true)[0]
    let strange = PhraseReader.phrases(inWord: "甲丙", isExact: false)[0]
    for phrase in [marked, exact, strange] {
      let needle = try TextNeedle(phrase, model: model)
      #expect(needle == nil, "\(phrase)")
    }
  }

  @Test func aTextWithACharacterThatMaySpellAWordIsNotSearchedByItsBytes() throws {
    let sample = try CodedSample("甲m2㎡国")
    let needles = try ["甲m2", "甲国"].map { query in
      let phrase = PhraseReader.phrases(inWord: query, isExact: false)[0]
      let needle = try TextNeedle(phrase, model: sample.model)
      return try #require(needle)
    }
    try sample.withStored("甲㎡") { _, irregularity in
      #expect(!needles[0].isComplete(for: irregularity))
      #expect(needles[1].isComplete(for: irregularity))
    }
    try sample.withStored("甲國") { _, irregularity in
      #expect(!needles[0].isComplete(for: irregularity))
      #expect(!needles[1].isComplete(for: irregularity))
    }
  }
}
