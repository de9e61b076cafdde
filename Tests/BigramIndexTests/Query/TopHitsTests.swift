import TestSupport
import Testing

@testable import BigramIndex

@Suite struct TopHitsTests {
  @Test(arguments: [1, 2, 3, 10, 63, 64, 65, 200])
  func keepsWhatSortingKeeps(_ limit: Int) {
    var generator = SeededGenerator(seed: UInt64(limit))
    let precedes: (Hit, Hit) -> Bool = {
      $0.score != $1.score ? $0.score > $1.score : $0.article < $1.article
    }
    let hits = (0..<64).map {
      Hit(article: $0, score: Double(Int.random(in: 0...9, using: &generator)))
    }.shuffled(using: &generator)
    var top = TopHits(limit: limit, by: precedes)
    for hit in hits { top.insert(hit) }
    #expect(top.sorted == Array(hits.sorted(by: precedes).prefix(limit)))
  }
}
