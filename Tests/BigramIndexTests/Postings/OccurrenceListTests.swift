import Testing

@testable import BigramIndex

@Suite struct OccurrenceListTests {
  private func lists(_ entries: [UInt64]) -> [(key: UInt64, articles: [UInt32], counts: [UInt16])] {
    entries.withUnsafeBufferPointer { entries in
      var found: [(key: UInt64, articles: [UInt32], counts: [UInt16])] = []
      var list = OccurrenceList()
      var index = 0
      while let key = list.read(entries, from: &index, articleBits: 8) {
        found.append((key, list.articles, list.counts))
      }
      return found
    }
  }

  @Test func occurrencesOfATermAreCountedByArticle() {
    let found = lists([0x1_05, 0x1_05, 0x1_07, 0x2_05, 0x9_00, 0x9_00, 0x9_00])
    #expect(found.map(\.key) == [1, 2, 9])
    #expect(found.map(\.articles) == [[5, 7], [5], [0]])
    #expect(found.map(\.counts) == [[2, 1], [1], [3]])
    #expect(lists([]).isEmpty)
  }

  @Test func countsStopAtTheirLimit() {
    let found = lists([UInt64](repeating: 0x3_01, count: 70_000))
    #expect(found.map(\.counts) == [[.max]])
  }

  @Test func deletedArticlesGoAndOthersGetNewNumbers() throws {
    var list = OccurrenceList()
    for (article, count) in [(4, 9), (0, 2), (1, 1), (2, 7)] as [(UInt32, UInt16)] {
      let base: UInt32 = list.isEmpty ? 40 : 0
      try list.append(
        PostingList(article: article, count: count, articleLimit: 5), base: base)
    }
    list.renumber(from: 1, by: [50, .max, 51], gone: .max)
    #expect(list.articles == [44, 50, 51])
    #expect(list.counts == [9, 2, 7])
  }
}
