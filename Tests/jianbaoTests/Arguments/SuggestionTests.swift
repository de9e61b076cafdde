import Testing

@testable import jianbao

@Suite struct SuggestionTests {
  @Test(arguments: [
    ("", "", 0), ("a", "", 1), ("", "ab", 2), ("search", "search", 0), ("serach", "search", 1),
    ("jsn", "json", 1), ("kitten", "sitting", 3), ("ca", "abc", 3),
  ])
  func distanceCountsSlips(_ left: String, _ right: String, _ slips: Int) {
    #expect(Suggestion.distance(left, right) == slips)
    #expect(Suggestion.distance(right, left) == slips)
  }

  @Test func onlyNearWordsAreSuggested() {
    #expect(Suggestion.nearest(to: "stat", among: ["stats", "show"]) == "stats")
    #expect(Suggestion.nearest(to: "zebra", among: ["stats", "show"]) == nil)
    #expect(Suggestion.nearest(to: "x", among: []) == nil)
  }
}
