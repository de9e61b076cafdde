import Testing

@testable import ArticleParser

struct LineShapeTests {
  @Test func seesTheEndOfASentenceBehindClosers() {
    #expect(LineShape.endsSentence(scalars("陈秀英说。”")))
    #expect(LineShape.endsSentence(scalars("下一步怎么办？ ")))
    #expect(!LineShape.endsSentence(scalars("企业带来了“幸福的烦")))
    #expect(!LineShape.endsSentence(scalars("）")))
  }

  @Test func seesTheMiddleOfASentence() {
    #expect(LineShape.startsMidSentence(scalars("，并提出")))
    #expect(LineShape.startsMidSentence(scalars(" 的历史机遇。")))
    #expect(!LineShape.startsMidSentence(scalars("“这个时间段")))
  }

  @Test(arguments: ["一、总体要求", "（二）主要任务", "3.加强管理", "① 提升服务"])
  func readsNumbering(line: String) {
    #expect(LineShape.numbering(scalars(line)) != nil)
  }

  @Test(arguments: ["3.5亿元投资", "一线员工", "（二等奖）", "2022年"])
  func leavesNumbers(line: String) {
    #expect(LineShape.numbering(scalars(line)) == nil)
  }

  @Test func tellsHeadingsFromRunningText() {
    #expect(LineShape.canBeCrossHead(scalars("店主增收 企业增效")))
    #expect(!LineShape.canBeCrossHead(scalars("恼”——生产资金不足")))
  }

  @Test func aBlankPartsPhrasesOnlyBetweenHanCharacters() {
    #expect(LineShape.hasWordBlank(scalars("扶农助农 保供保畅")))
    for line in ["扶农助农保供保畅", "“扶农” 助农", "2022 年", " 扶农", "扶农 ", " ", ""] {
      #expect(!LineShape.hasWordBlank(scalars(line)))
    }
  }

  @Test func marksThatPartClausesAreOfRunningText() {
    #expect(LineShape.hasClauses(scalars("苹果熟了，")))
    #expect(LineShape.hasClauses(scalars("天亮。再上路")))
    for line in ["北京：“数”为先", "保供、保畅", "去哪？看什么！", ""] {
      #expect(!LineShape.hasClauses(scalars(line)))
    }
  }

  @Test func quotesBalanceWhereAllAreClosed() {
    #expect(LineShape.quotesBalance(scalars("带来了“幸福的《烦恼》”——")))
    #expect(!LineShape.quotesBalance(scalars("带来了“幸福的烦")))
    #expect(!LineShape.quotesBalance(scalars("恼”——")))
    #expect(!LineShape.quotesBalance(scalars("“幸福的《烦”恼》")))
  }

  @Test func readsSeriesLines() {
    #expect(SeriesLine(scalars("本期关注：乡村振兴")) == .series)
    #expect(SeriesLine(scalars("编者按：今年以来")) == .editorsNote)
    #expect(SeriesLine(scalars("“走基层”系列报道之三")) == .series)
    #expect(SeriesLine(scalars("一系列举措")) == nil)
  }
}
