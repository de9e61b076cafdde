import Testing

@testable import ArticleParser

@Suite struct LabelJoinerTests {
  private func lines(_ lines: [String]) -> [String] {
    PrintedPages.page(lines).lines.map { String(String.UnicodeScalarView($0.text)) }
  }

  @Test func aLabelSetDownwardsIsOneLine() {
    #expect(lines(["苹果进城路更宽", "时", "评", "白河元宵灯会"]) == ["苹果进城路更宽", "时评", "白河元宵灯会"])
    #expect(lines(["综", "合", "新", "闻"]) == ["综合新闻"])
  }

  @Test func itsCharactersKnowTheirRawLines() throws {
    let page = PrintedPages.page(["时", "评"], parted: true)
    let label = try #require(page.lines.first)
    #expect(label.number(at: 0) == 1)
    #expect(label.number(at: 1) == 3)
  }

  @Test(arguments: [["果", "农"], ["时", "评论"], ["时"], ["一", "时", "评"]])
  func otherShortLinesStayApart(_ narrow: [String]) {
    let page = ["苹果进城路更宽"] + narrow
    #expect(lines(page).first == "苹果进城路更宽")
    #expect(lines(page).count == (narrow.count == 3 ? 3 : page.count))
  }
}
