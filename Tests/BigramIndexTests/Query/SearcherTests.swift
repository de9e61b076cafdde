import TestSupport
import Testing

@testable import BigramIndex

@Suite struct SearcherTests {
  private let index = NaiveIndex([
    (Self.article("x-2", 20_220_103, "物业"), "/b/1"),
    (Self.article("x-10", nil, "物业物业"), "/a/2"),
    (Self.article("x-1", 20_220_101, "物业"), "/a/1"),
    (Self.article("y-1", 20_220_102, "缴费"), "/c"),
  ])

  private static func article(_ id: String, _ day: UInt32?, _ body: String) -> IndexedArticle {
    IndexedArticle(id: id, type: "post", day: day, fields: [.init(.body, body)])
  }

  private func ids(_ hits: [Hit]) throws -> [String] {
    try hits.map { try index.attributes(of: $0.article).id }
  }

  private func plan(_ query: String) throws -> QueryPlan {
    try QueryPlanner.plan(try QueryParser.parse(query))
  }

  @Test func equalScoresGoByTheOrdinalsOfIDs() throws {
    let answer = try Searcher(index).search(try plan("type:post"), limit: 9)
    #expect(answer.matched == 4)
    #expect(try ids(answer.hits) == ["x-1", "x-2", "y-1", "x-10"])
  }

  @Test func aLimitOfNothingStillCounts() throws {
    let answer = try Searcher(index).search(try plan("物业 OR 缴费"), limit: 0)
    #expect(answer == .init(matched: 4, hits: []))
  }

  @Test func aKeyOrdersFirstAndTheFileNext() throws {
    let searcher = Searcher(index)
    let byDay = try searcher.search(try plan("*"), by: { $0.day ?? 0 }, descending: true)
    #expect(try ids(byDay.hits) == ["x-2", "y-1", "x-1", "x-10"])
    #expect(try ids(try searcher.searchByFile(try plan("物业")).hits) == ["x-1", "x-10", "x-2"])
  }

  @Test func theNearestIsFirstOfManyThatHoldBothWords() throws {
    let far = "物业" + String(repeating: "丁", count: 60) + "缴费"
    let near = "物业缴费" + String(repeating: "丁", count: 60)
    let index = NaiveIndex(
      (0..<100).map { (Self.article("a-\($0)", nil, $0 == 77 ? near : far), "/\($0)") })
    let plan = try plan("物业 缴费")
    let answer = try Searcher(index).search(plan, limit: 3)
    #expect(answer.matched == 100)
    // All phrases score the same, so the window holds the first by id; the near one is behind it.
    #expect(try Searcher(index).search(plan, limit: 100).hits.prefix(3).elementsEqual(answer.hits))
    let few = NaiveIndex(
      (0..<20).map { (Self.article("a-\($0)", nil, $0 == 17 ? near : far), "/\($0)") })
    #expect(try Searcher(few).search(plan, limit: 1).hits.first?.article == 17)
  }
}
