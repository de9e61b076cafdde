import ArticleParser
import BigramIndex
import Testing

@testable import jianbao

@Suite struct FoundArticleTests {
  private func found(_ query: String, body: String, places: [PlaceRun]) throws -> FoundArticle {
    let stored = IndexedArticle(
      id: "a", type: "post",
      fields: [.init(.headline, "物业标题"), .init(.body, body, places: places)])
    let plan = try QueryPlanner.plan(try QueryParser.parse(query))
    var source = ArticleSource(path: "页 1.txt", format: .page, sha256: "")
    source.lines = [7...9]
    return FoundArticle(
      stored: stored, record: Article(kind: .news, source: source), score: 1,
      matches: TextMatch.all(of: LeafMatcher(plan), in: stored))
  }

  private let places = [
    PlaceRun(offset: 0, line: 8, column: 3), PlaceRun(offset: 5, line: 9, column: 1),
  ]

  @Test func theLineIsThatOfTheMatchShown() throws {
    let article = try found("缴费", body: "甲乙。丙丁缴费。", places: places)
    let excerpt = try #require(Excerpt(of: article.stored, matches: article.matches, cells: 40))
    #expect(article.location(of: excerpt) == "页 1.txt:9")
  }

  @Test func withoutAKnownPlaceTheArticlesFirstLineIsNamed() throws {
    #expect(try found("缴费", body: "缴费", places: []).location(of: nil) == "页 1.txt:7")
  }

  @Test func passagesThatTouchAreOneAndTheHeadIsLeftOut() throws {
    let body = "甲物业。乙。丙物业。丁。戊。己。庚。物业。"
    let article = try found("物业", body: body, places: [])
    #expect(article.passages(sentences: 0).map(\.text.plain) == ["甲物业。", "丙物业。", "物业。"])
    #expect(article.passages(sentences: 1).map(\.text.plain) == ["甲物业。乙。丙物业。丁。", "庚。物业。"])
    #expect(article.passages(sentences: 9).map(\.text.plain) == [body])
  }
}
