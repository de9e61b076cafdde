import Testing

@testable import ArticleParser

struct PageSignatureTests {
  private static let column =
    "开展冬季练兵活动全体\n人员参加了这一次的活\n动近年来公司不断加强\n人员培训工作取得明显\n"

  @Test func takesLinesBrokenAtAMeasureForAPage() {
    let page = String(repeating: Self.column, count: 6)
    #expect(PageSignature.format(of: DecodedText(page)) == .page)
  }

  @Test func takesHeadingsWithSignsForAMarkdownPage() {
    let article = "## 开展练兵\n\n本报讯 近日,公司开展冬季练兵活动,全体人员参加。\n\n明年将继续举办。□王平\n\n"
    #expect(
      PageSignature.format(of: DecodedText(String(repeating: article, count: 4)))
        == .markdownPage)
  }

  @Test func keepsAPrintedHashFromMakingMarkdown() {
    let page = String(repeating: Self.column, count: 12)
    let signs = "本报讯 近日公司开展练\n□王平\n（上接第1版）\n# 号门前的广场上人来\n"
    #expect(PageSignature.format(of: DecodedText(page + signs)) == .page)
    #expect(PageSignature.format(of: DecodedText("# 标题\n" + page)) == nil)
  }

  @Test(arguments: [
    "# 某某法\n\n## 第一章 总则\n\n第一条 为了规范管理,制定本法。\n\n第二条 本法适用于下列活动。\n\n",
    "床前明月光，\n疑是地上霜。\n举头望明月，\n低头思故乡。\n\n", "今天写了一点代码。\n\n- 第一项\n- 第二项\n- 第三项内容\n\n",
    "The quick brown fox jumps over\nthe lazy dog and then goes on\nto do the same thing again and\n",
  ])
  func leavesProse(passage: String) {
    #expect(PageSignature.format(of: DecodedText(String(repeating: passage, count: 8))) == nil)
  }

  @Test func leavesAShortText() {
    #expect(PageSignature.format(of: DecodedText("本报讯 近日\n□王平\n")) == nil)
    #expect(PageSignature.format(of: DecodedText("")) == nil)
  }
}
