import BigramIndex
import TestSupport
import Testing

@testable import jianbao

@Suite struct VerdictTests {
  private func lines(
    _ query: String, _ strictness: QueryPlanner.Strictness = .plain
  ) throws -> [String] {
    let folder = try TemporaryFolder()
    let articles = ["物业缴费", "社区服务", "社区邮政"].enumerated().map { number, body in
      let article = IndexedArticle(
        id: "a-\(number)", type: "post", day: 20_220_126, fields: [.init(.body, body)])
      return (article, "/corpus/\(number).md")
    }
    try SmallIndex.add(articles, to: folder.path)
    let index = try IndexReader(folder: folder.path)
    let plan = try QueryPlanner.plan(try QueryParser.parse(query), strictness)
    return try Verdict(plan: plan, index: index)
      .lines(for: try index.article(0), try index.attributes(of: 0))
  }

  @Test func eachPhraseAndEachFilterHasItsLine() throws {
    #expect(
      try lines("物业 -缴费 date:2022-02 -type:post") == [
        "[1] stands once in body", "[2] stands once in body, unwanted",
        "2022-01-26 does not pass days from 2022-02-01 to 2022-02-31",
        "post does not pass NOT type post",
      ])
  }

  @Test func whatPassesIsSaidToo() throws {
    #expect(try lines("date:2022 path:'corpus/*'").allSatisfy { $0.contains(" passes ") })
  }

  @Test func aLooseQueryTellsItsShare() throws {
    let found = try lines("物业社区服务", .loose)
    #expect(found.last?.hasPrefix("holds ") == true)
    #expect(found.last?.hasSuffix(" % of the query by rarity; half is needed") == true)
    #expect(try lines("物业缴费", .loose).last == "holds 100 % of the query by rarity; half is needed")
  }
}
