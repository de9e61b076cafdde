import Testing

@testable import ArticleParser

@Suite struct TextAssemblerTests {
  private func joined(_ lines: [String]) -> String {
    let page = PrintedPages.page(lines)
    var text = TextAssembler(page)
    text.append(page.lines.indices.map { LineSpan(line: $0, range: 0..<page.lines[$0].text.count) })
    return text.result.text
  }

  @Test func linesOfAParagraphGrowTogether() {
    #expect(joined(["夜市昨晚开", "张，摊位百", "余个。"]) == "夜市昨晚开张，摊位百余个。")
  }

  @Test func latinWordsStayApartAndHyphensMend() {
    #expect(joined(["会员用Apple", "Pay付款"]) == "会员用Apple Pay付款")
    #expect(joined(["会员用inter-", "national卡"]) == "会员用international卡")
    #expect(joined(["编号A-", "三号"]) == "编号A-三号")
    #expect(joined(["增长25", "个百分点"]) == "增长25个百分点")
  }

  @Test func paragraphsPartOnce() {
    let page = PrintedPages.page(["夜市开张。", "Pay"])
    var text = TextAssembler(page)
    text.breakParagraph()
    text.append(LineSpan(line: 0, range: 0..<5))
    text.breakParagraph()
    text.append(LineSpan(line: 1, range: 0..<3))
    #expect(text.result.text == "夜市开张。\nPay")
  }

  @Test func partsOfLinesKeepTheirPlaces() throws {
    let page = PrintedPages.page(["夜市昨晚开张", "摊位百余个"])
    var text = TextAssembler(page)
    text.append(LineSpan(line: 0, range: 2..<4))
    text.append(LineSpan(line: 1, range: 0..<2))
    #expect(text.result.text == "昨晚摊位")
    let places = (0..<4).compactMap { text.result.places.place(of: $0) }
    #expect(places.map(\.line) == [1, 1, 2, 2])
    #expect(places.map(\.column) == [3, 4, 1, 2])
  }
}
