import Testing

@testable import BigramIndex

@Suite struct ProximityTests {
  private func distances(_ query: String, _ texts: [(Field, String)]) throws -> [Int] {
    let plan = try QueryPlanner.plan(try QueryParser.parse(query))
    let matcher = LeafMatcher(plan)
    var proximity = Proximity(plan)
    for (field, text) in texts { proximity.add(.init(field, text), matcher) }
    return proximity.distances.map(\.distance)
  }

  @Test(arguments: [
    ("物业 缴费", "物业缴费", [0]), ("物业 缴费", "物业的缴费", [1]), ("物业 缴费", "缴费，物业", [5]),
    ("物业 缴费", "物业甲乙，缴费，物业缴费", [0]), ("物业 缴费", "物业", []), ("10:40", "10:40", [0]),
    ("10:40", "10 点 40", [2]), ("甲 乙 丙", "甲乙丁丙", [0, 1]), ("甲 乙 丙", "甲丙", []),
  ])
  func theNearestPairCounts(query: String, text: String, expected: [Int]) throws {
    #expect(try distances(query, [(.body, text)]) == expected)
  }

  @Test func theNearestFieldCountsAndNothingRunsFromOneToTheNext() throws {
    #expect(try distances("甲 乙", [(.headline, "甲丁丁乙"), (.body, "甲丁乙")]) == [1])
    #expect(try distances("甲 乙", [(.headline, "甲"), (.body, "乙")]).isEmpty)
  }

  @Test func nearnessCountsMoreForWhatWasTypedTogether() {
    let tight = QueryPlan.Link(left: 0, right: 1, gap: 0, isTight: true)
    let apart = QueryPlan.Link(left: 0, right: 1, gap: 0, isTight: false)
    #expect(
      Proximity.weight(of: tight, distance: 0) > Proximity.weight(of: apart, distance: 0))
    let weights = (0..<100).map { Proximity.weight(of: apart, distance: $0) }
    for (near, far) in zip(weights, weights.dropFirst()) { #expect(near > far && far > 0) }
  }

  @Test func theNearestOfManyPlacesEqualsATrialOfAllPairs() throws {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      let letters = (0..<40).map { _ in "甲乙丁".randomElement(using: &random) ?? "丁" }
      let lefts = letters.indices.filter { letters[$0] == "甲" }
      let rights = letters.indices.filter { letters[$0] == "乙" }
      let all = lefts.flatMap { left in rights.map { abs($0 - left - 1) } }
      let text = String(letters)
      #expect(
        try distances("甲 乙", [(.body, text)]) == all.min().map { [$0] } ?? [], "\(text)")
    }
  }
}
