import Testing

@testable import BigramIndex

@Suite struct QueryPlannerTests {
  private func plan(
    _ query: String, _ strictness: QueryPlanner.Strictness = .plain
  ) throws -> QueryPlan {
    try QueryPlanner.plan(try QueryParser.parse(query), strictness)
  }

  @Test func wordsThatAreTheSameAreLookedUpOnce() throws {
    let plan = try plan("物业 物業 標題 物业")
    #expect(plan.leaves.map(\.text) == ["物业", "標題"])
    #expect(plan.root == .all([.leaf(0), .leaf(1)]))
    #expect(plan.scored == [0, 1])
  }

  @Test func exclusionsAreLookedUpButNotScored() throws {
    let plan = try plan("物业 -缴费 -(-服务)")
    #expect(plan.root == .all([.leaf(0), .not(.leaf(1)), .not(.not(.leaf(2)))]))
    #expect(plan.scored == [0, 2])
  }

  @Test func neighboursAreLinkedAcrossFiltersButNotAcrossFields() throws {
    let links = try plan("物业 date:2022 缴费 标题:服务 OR 社区").links
    #expect(links == [QueryPlan.Link(left: 0, right: 1, gap: 0, isTight: false)])
    #expect(try plan("物业 OR 缴费").links.isEmpty)
    #expect(try plan("-物业 -缴费").links.isEmpty)
  }

  @Test func partsOfOneWordAreLinkedWithTheMarksBetween() throws {
    let links = try plan("a_b@163 缴费").links
    #expect(links.map(\.isTight) == [true, true, false])
    #expect(links.map(\.gap) == [1, 1, 0])
  }

  @Test func aLooseQueryIsOnePoolOfPairs() throws {
    let plan = try plan("“智慧物业” （社区），服务 -甲 type:news", .loose)
    #expect(plan.leaves.map(\.text) == ["智慧", "慧物", "物业", "社区", "服务", "甲"])
    #expect(
      plan.root == .all([.share([0, 1, 2, 3, 4]), .not(.leaf(5)), .filter(.type("news"))]))
    #expect(plan.links.map(\.gap) == [-1, -1, 0, 0])
    #expect(plan.links.map(\.isTight) == [true, true, false, false])
  }

  @Test func marksAloneAreNothingToLookFor() {
    #expect(throws: QueryError.self) { try plan("，") }
    #expect(throws: QueryError.self) { try plan("-（“”）") }
    #expect(throws: Never.self) { try plan("“，”") }
  }

  @Test func anExactPlanKeepsWhatWasPrinted() throws {
    #expect(try plan("物業", .exact).leaves.first?.phrase.exactText == Array("物業".utf8))
    #expect(try plan("物業").leaves.first?.phrase.exactText == nil)
  }
}
