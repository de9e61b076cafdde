import Testing

@testable import ArticleParser

@Suite struct ScanSignsTests {
  private func signs(_ lines: [String]) -> ScanSigns {
    ScanSigns(PrintedPages.page(lines).lines)
  }

  @Test func marksOfHalfWidthAreAScans() {
    let lines = Array(repeating: "夜市昨晚开张,摊位百余个", count: 12)
    #expect(signs(lines).areMarksHalf)
    #expect(signs(lines).isScan)
  }

  @Test func fewMarksProveNothing() {
    #expect(!signs(["夜市昨晚开张", "摊位百余个,很多"]).areMarksHalf)
    #expect(!signs(["夜市昨晚开张", "摊位百余个,很多"]).isScan)
  }

  @Test func fullMarksAreMoreThanSomeOfNumbersAndNames() {
    let lines = Array(repeating: "夜市昨晚开张，摊位,百余个，很多", count: 12)
    #expect(!signs(lines).areMarksHalf)
  }

  @Test func bracketsOfHalfWidthAreAScansWhereOtherMarksAreFull() {
    let scan = signs(["本报讯 (记者 李明) 夜市昨晚开张，", "摊位百余个。"])
    #expect(scan.isScan && !scan.areMarksHalf)
    #expect(!signs(["本报讯 （记者 李明） 夜市昨晚开张，", "网址(www.example.cn)"]).isScan)
  }

  @Test func quotationMarksOfOneKindAreAScans() {
    #expect(signs(["”市集”昨晚开张，”花灯”", "”夜游”"]).isScan)
    #expect(!signs(["“市集”昨晚开张，“花灯”", "“夜游”"]).isScan)
    // A quotation of several paragraphs opens at each.
    #expect(!signs(["“市集昨晚开张。", "“花灯都亮了。”"]).isScan)
  }
}
