import Testing

@testable import ArticleParser

@Suite struct TripleFilterTests {
  private func isKnown(_ lines: [String], _ before: String, _ after: String) -> Bool {
    TripleFilter(PrintedPages.page(lines).lines)
      .contains(from: Array(before.unicodeScalars)[...], to: Array(after.unicodeScalars)[...])
  }

  private let page = ["李春生和同事们种下果树。", "果树长在青禾县的山坡上，同", "事们每天上山浇水。"]

  @Test func aRunOverTheBreakIsOneOfThePages() {
    #expect(isKnown(page, "他说，李", "春生来了"), "one before, two behind")
    #expect(isKnown(page, "他说，李春", "生来了"), "two before, one behind")
    #expect(!isKnown(page, "他说，李", "春天来了"))
  }

  @Test func marksAndLineEndsPart() {
    #expect(!isKnown(page, "山坡上", "同事"), "a mark stands between")
    #expect(!isKnown(["他种果", "树苗了，种下很多。"], "种果", "树"), "a line ends between")
  }

  @Test func nothingIsKnownOfAShortEnd() {
    #expect(!isKnown(page, "", "春生"))
    #expect(!isKnown(page, "李", ""))
    #expect(!isKnown(page, "李", "春"))
  }
}
