import BigramIndex
import TestSupport
import Testing

@Suite struct PhraseSetMatcherTests {
  @Test func phrasesThatBeginAlikeAreFoundSideBySide() {
    let phrases = ["物业", "物业费", "CR*", "CRM", "费，省"].compactMap {
      $0 == "费，省"
        ? PhraseReader.phrase(ofQuoted: $0, isExact: false)
        : PhraseReader.phrases(inWord: $0, isExact: false).first
    }
    let found = PhraseSetMatcher(phrases).occurrences(in: "物业费，省物業 CRM crx")
    #expect(found.map { $0.map(\.offset) } == [[0, 5], [0], [8, 12], [8], [2]])
    #expect(PhraseSetMatcher([]).occurrences(in: "物业").isEmpty)
  }

  @Test func itFindsWhatAMatcherForEachPhraseFinds() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    var hits = 0
    for _ in 0..<300 {
      let text = RandomText.text(limit: 60, using: &random)
      let phrases = (0..<8).compactMap { _ in
        PhraseReader.phrase(
          ofQuoted: RandomText.text(limit: 3, using: &random),
          isExact: Int.random(in: 0..<4, using: &random) == 0)
      }
      let found = PhraseSetMatcher(phrases).occurrences(in: text)
      #expect(
        found == phrases.map { PhraseMatcher($0).occurrences(in: text) },
        "seed \(seed): \(text.debugDescription)")
      hits += found.reduce(0) { $0 + $1.count }
    }
    #expect(hits > 300, "seed \(seed)")
  }
}
