import Testing

@testable import ArticleParser

@Suite struct CrossingWordsTests {
  private func score(_ page: [String], from end: Int, into head: String) -> Int {
    CrossingWords(page: MarkdownPages.blocks(page), around: end)
      .score(into: Array(head.unicodeScalars)[...])
  }

  @Test func wordsThatThePageHasElsewhereCross() {
    let page = ["鲲鹏湾的船队在码头停靠，鲲", "鲲鹏湾风平浪静。"]
    let known = score(page, from: 0, into: "鹏湾的渔民出海。")
    #expect(known > score(page, from: 0, into: "湾的渔民出海。"))
    #expect(known >= 5)
  }

  @Test func aMarkAtTheStartCanOnlyGoOn() {
    #expect(score(["渔民出海"], from: 0, into: "，满载而归。") == 2)
  }

  @Test func nothingCrossesAStop() {
    #expect(score(["渔民出海，", "海，满载而归。"], from: 0, into: "满载而归。") == 0)
  }

  @Test func numbersAndLatinWordsRunOn() {
    #expect(score(["全年增长2"], from: 0, into: "5.3个百分点") == 2)
    #expect(score(["全年增长25"], from: 0, into: ".3个百分点") >= 2)
    #expect(score(["会员用Wech"], from: 0, into: "at付款") == 2)
  }

  @Test func anEmptyTextHasNoCrossing() {
    #expect(score(["---"], from: 0, into: "鹏湾") == 0)
    #expect(score(["渔民出海"], from: 0, into: "") == 0)
  }
}
