import BigramIndex
import Testing

@Suite struct PhraseMatchesTests {
  @Test func countsStopAtTheirLimit() {
    var matches = PhraseMatches()
    matches.append(7, head: 2, rest: 70_000)
    #expect(matches == PhraseMatches(articles: [7], headCounts: [2], restCounts: [65_535]))
  }
}
