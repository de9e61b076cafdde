import TestSupport
import Testing

@testable import BigramIndex

@Suite struct FrequentGramListsTests {
  private let samples: SampleSegments
  private let keys: [UInt64]
  private let lists: FrequentGramLists
  /// Zone, key, article and count of what was counted, in that order.
  private let counted: [[Int]]

  init() throws {
    samples = try SampleSegments(articleCount: 60, limit: 120, seed: 43)
    let model = samples.model
    keys = try (0..<model.gramCount).map { try model.gramKey($0) }
    let spill = try SpillFile(folder: samples.path(""))
    var random = SeededGenerator(seed: 44)
    var blocks: [SpilledBlock] = []
    var counted: [[Int]] = []
    for base in [0, 100, 300] {
      var counter = FrequentGramCounter(gramCount: keys.count)
      for article in 0..<8 {
        for zone in [Zone.rest, .unprinted] {
          counter.begin(zone: zone)
          for index in keys.indices where Int.random(in: 0..<4, using: &random) == 0 {
            let count = Int.random(in: 1...3, using: &random)
            for _ in 0..<count { counter.count(TermKey.firstGram + UInt32(index)) }
            counted.append([Int(zone.rawValue), Int(keys[index]), base + article, count])
          }
        }
        counter.endArticle(inBlock: article)
      }
      blocks.append(try counter.putAside(base: UInt32(base), in: spill))
    }
    self.counted = counted.sorted { $0.lexicographicallyPrecedes($1) }
    lists = try FrequentGramLists(blocks: blocks, spill: spill, model: model)
  }

  private func expected(_ zone: Zone, _ range: Range<UInt64>) -> [[Int]] {
    counted.filter { $0[0] == Int(zone.rawValue) && range.contains(UInt64($0[1])) }
  }

  @Test func anyRangeOfKeysComesInOrderOutOfAllBlocks() throws {
    try #require(keys.count > 50)
    var random = SeededGenerator(seed: 45)
    for zone in Zone.allCases {
      for _ in 0..<20 {
        let borders = (0..<3).map { _ in keys[Int.random(in: keys.indices, using: &random)] }
          .sorted()
        var cursor = try lists.cursor(borders[0]..<borders[2], of: zone)
        var found: [[Int]] = []
        for limit in borders[1...] {
          cursor.forEach(below: limit) { key, list in
            #expect(key < limit)
            for (article, count) in zip(list.articles, list.counts) {
              found.append([Int(zone.rawValue), Int(key), Int(article), Int(count)])
            }
          }
        }
        #expect(found == expected(zone, borders[0]..<borders[2]))
      }
    }
  }

  @Test func articlesOfEachGramAreCounted() {
    for zone in Zone.allCases {
      var found: [Int: Int] = [:]
      lists.forEachCount(in: 0..<TermKey.limit, of: zone) { found[Int($0)] = $1 }
      #expect(
        found
          == Dictionary(grouping: expected(zone, 0..<TermKey.limit)) { $0[1] }.mapValues(\.count))
    }
  }
}
