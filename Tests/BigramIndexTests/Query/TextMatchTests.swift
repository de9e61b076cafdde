import Testing

@testable import BigramIndex

@Suite struct TextMatchTests {
  private let article = IndexedArticle(
    id: "a", type: "post",
    fields: [
      .init(.headline, "物业"),
      .init(
        .body, "甲物业，CRM 物\n业",
        places: [
          PlaceRun(offset: 0, line: 7, column: 3), PlaceRun(offset: 2, line: 8, column: 1),
        ]),
    ])

  private func matches(
    _ query: String, _ strictness: QueryPlanner.Strictness = .plain
  ) throws -> [TextMatch] {
    let plan = try QueryPlanner.plan(try QueryParser.parse(query), strictness)
    return TextMatch.all(of: LeafMatcher(plan), in: article)
  }

  @Test func matchesComeByFieldAndOffset() throws {
    #expect(
      try matches("CRM 物业") == [
        TextMatch(field: .headline, offset: 0, length: 2, leaf: 1),
        TextMatch(field: .body, offset: 1, length: 2, leaf: 1),
        TextMatch(field: .body, offset: 4, length: 3, leaf: 0),
      ])
  }

  @Test func excludedPhrasesAndOtherFieldsAreNotMarked() throws {
    #expect(try matches("标题:物业 -CRM").map(\.field) == [.headline])
  }

  @Test func aMatchRunsOverBlanksButNotOverAParagraphsEnd() throws {
    #expect(try matches("CRM物").map(\.length) == [5])
    #expect(try matches("业").map(\.offset) == [1, 2, 10])
  }

  @Test func looseScrapsAreShownAsTheLongestRuns() throws {
    let found = try matches("甲物业务", .loose)
    #expect(found.map(\.offset) == [0, 0])
    #expect(found.map(\.length) == [2, 3])
  }

  @Test func placesFollowTheRuns() throws {
    let body = try #require(article.text(of: .body))
    #expect(body.place(of: 1).map { [$0.line, $0.column] } == [7, 4])
    #expect(body.place(of: 2).map { [$0.line, $0.column] } == [8, 1])
    #expect(article.text(of: .headline)?.place(of: 0) == nil)
  }
}
