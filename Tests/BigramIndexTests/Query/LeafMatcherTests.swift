import Testing

@testable import BigramIndex

@Suite struct LeafMatcherTests {
  private func found(_ query: String, _ text: String, in field: Field) throws -> [Int: [Int]] {
    let plan = try QueryPlanner.plan(try QueryParser.parse(query))
    var found: [Int: [Int]] = [:]
    LeafMatcher(plan).forEachLeaf(in: text, of: field) { found[$0] = $1.map(\.offset) }
    return found
  }

  @Test func leavesAreSoughtOnlyInTheirFields() throws {
    let query = "物业 标题:缴费 author:物业"
    #expect(try found(query, "物业缴费，物业", in: .headline) == [0: [0, 5], 1: [2]])
    #expect(try found(query, "物业缴费，物业", in: .body) == [0: [0, 5]])
    #expect(try found(query, "物业", in: .authors) == [2: [0]])
    #expect(try found(query, "物业", in: .tags).isEmpty)
  }

  @Test func leavesUnderANotAreNotSought() throws {
    #expect(try found("物业 -缴费", "物业缴费", in: .body) == [0: [0]])
  }
}
