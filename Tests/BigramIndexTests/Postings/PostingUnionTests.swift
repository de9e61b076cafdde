import Testing

@testable import BigramIndex

@Suite struct PostingUnionTests {
  private func union(_ lists: [[(UInt32, UInt16)]], limit: Int) throws -> [UInt32: UInt16] {
    var union = PostingUnion(articleLimit: limit)
    for list in lists {
      var bytes: [UInt8] = []
      var writer = PostingsWriter()
      writer.write(
        articles: list.map(\.0), counts: list.map(\.1), articleLimit: limit, to: &bytes)
      try withView(bytes) {
        try union.add(try PostingList($0, count: list.count, articleLimit: limit))
      }
    }
    let found = union.finish()
    #expect(found.articles == found.articles.sorted())
    return Dictionary(uniqueKeysWithValues: zip(found.articles, found.counts))
  }

  @Test func countsOfAnArticleAddUp() throws {
    let lists: [[(UInt32, UInt16)]] = [[(0, 1), (3, 2)], [(3, 5), (9, 1)], [(3, 1)]]
    #expect(try union(lists, limit: 10) == [0: 1, 3: 8, 9: 1])
  }

  @Test func sumsStopAtTheHighestCount() throws {
    #expect(try union([[(1, .max)], [(1, .max)]], limit: 2) == [1: .max])
  }

  @Test func nothingUnitesToNothing() throws {
    #expect(try union([], limit: 5).isEmpty)
  }
}
