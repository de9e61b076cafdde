import TestSupport
import Testing

@testable import BigramIndex

@Suite struct PhraseMatchesTests {
  @Test func countsStopAtTheirLimit() {
    var matches = PhraseMatches()
    matches.append(7, head: 2, rest: 70_000)
    #expect(matches == PhraseMatches(articles: [7], headCounts: [2], restCounts: [65_535]))
    matches = PhraseMatches()
    matches.append(
      rest: ([3], [65_000]), unprinted: ([3], [65_000]), head: ([], []), base: 0)
    #expect(matches == PhraseMatches(articles: [3], headCounts: [0], restCounts: [65_535]))
  }

  private static func found(
    _ density: Int, using random: inout SeededGenerator
  ) -> SegmentSearch.Found {
    let articles = (0..<UInt32(60)).filter { _ in
      Int.random(in: 0..<10, using: &random) < density
    }
    return (articles, articles.map { _ in UInt16.random(in: 1...9, using: &random) })
  }

  /// Zones that overlap little, much and not at all, of three segments in a row.
  @Test(arguments: 1...40)
  func zonesAddUp(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var matches = PhraseMatches()
    var expected = PhraseMatches()
    for base in [UInt32(0), 60, 500] {
      let zones = (0..<3).map { _ in
        Self.found([0, 1, 5, 10].randomElement(using: &random) ?? 0, using: &random)
      }
      matches.append(rest: zones[0], unprinted: zones[1], head: zones[2], base: base)
      for article in UInt32(0)..<60 {
        let counts = zones.map { zone in
          zone.articles.firstIndex(of: article).map { Int(zone.counts[$0]) } ?? 0
        }
        if counts != [0, 0, 0] {
          expected.append(base + article, head: counts[2], rest: counts[0] + counts[1])
        }
      }
    }
    #expect(matches == expected, "seed \(seed)")
  }
}
