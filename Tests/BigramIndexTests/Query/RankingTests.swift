import TestSupport
import Testing

@testable import BigramIndex

@Suite struct RankingTests {
  private func index(_ texts: [(headline: String, body: String)]) -> NaiveIndex {
    NaiveIndex(
      texts.enumerated().map { number, text in
        let fields = [
          IndexedArticle.FieldText(.headline, text.headline), .init(.body, text.body),
        ]
        return (IndexedArticle(id: "a-\(number)", type: "post", fields: fields), "/a/\(number)")
      })
  }

  private func order(
    _ query: String, _ texts: [(headline: String, body: String)],
    _ strictness: QueryPlanner.Strictness = .plain
  ) throws -> [UInt32] {
    let plan = try QueryPlanner.plan(try QueryParser.parse(query), strictness)
    return try Searcher(index(texts)).search(plan, limit: 10).hits.map(\.article)
  }

  @Test func theHeadlineWeighsMoreThanTheBody() throws {
    #expect(try order("物业", [("甲乙", "物业，丙丁"), ("物业", "甲乙，丙丁")]) == [1, 0])
  }

  @Test func aWordWithItsMarksComesBeforeItsPieces() throws {
    let texts = [
      ("甲", "会议有 40 人，10 点开始，还有 10 项、40 页、10 条、40 款"), ("乙", "会议于10:40开始，有很多人来到会场参加"),
    ]
    #expect(try order("10:40", texts) == [1, 0])
  }

  @Test func wordsSideBySideComeBeforeWordsApart() throws {
    let texts = [("甲", "物业说，要缴费，物业又说，还要缴费"), ("乙", "请大家物业缴费，这里的话说得很长很长")]
    #expect(try order("物业 缴费", texts) == [1, 0])
  }

  @Test func equalScoresGoByID() throws {
    let texts = Array(repeating: ("物业", "甲乙"), count: 12)
    let plan = try QueryPlanner.plan(try QueryParser.parse("物业"))
    let index = index(texts)
    let best = try Searcher(index).search(plan, limit: 3).hits
    #expect(best.map(\.article) == [0, 1, 2])
  }

  @Test func aLooseQueryFindsASentenceWithWrongCharacters() throws {
    let texts = [
      ("甲", "武昌区邮政分公司在与物业服务中心签订“智慧物业”合作协议的基础上"), ("乙", "物业服务中心在武昌区签订协议"),
      ("丙", "今天天气很好"),
    ]
    let found = try order("武昌区邮政分公司在与物业服物中心签定智慧物业合作协议", texts, .loose)
    #expect(found.first == 0)
    #expect(!found.contains(2))
  }

  @Test func aLooseQueryNeedsOneOfItsWordsAndKeepsItsFilters() throws {
    let texts = [("甲", "物业"), ("乙", "缴费"), ("丙", "其他")]
    #expect(Set(try order("物业 缴费", texts, .loose)) == [0, 1])
    #expect(try order("物业 缴费 -甲", texts, .loose) == [1])
    #expect(try order("物业 缴费 path:0", texts, .loose) == [0])
  }

  @Test func exactQueriesTellVariantsApart() throws {
    let texts = [("數字", "甲"), ("数字", "乙")]
    #expect(Set(try order("數字", texts)) == [0, 1])
    #expect(try order("數字", texts, .exact) == [0])
  }

  @Test func theScoreIsTheFormulaWorkedByHand() throws {
    let index = index([("物业", "物业甲乙"), ("丙", "丁")])
    let plan = try QueryPlanner.plan(try QueryParser.parse("物业"))
    let hit = try #require(try Searcher(index).search(plan, limit: 1).hits.first)
    // Mean lengths 1.5 and 2.5; rarity ln(1 + 1.5 / 1.5); head 8 / 1.1, rest 1 / 1.45.
    let frequency = 8 / (1 + 0.3 * (2 / 1.5 - 1)) + 1 / (1 + 0.75 * (4 / 2.5 - 1))
    let expected = 0.693_147_180_6 * frequency * 2.2 / (frequency + 1.2)
    #expect(abs(hit.score - expected) < 1e-9)
  }

  @Test func aQueryOfMarksAsksForQuotationMarks() {
    #expect(throws: QueryError.self) { try QueryPlanner.plan(try QueryParser.parse("， 。")) }
  }
}
