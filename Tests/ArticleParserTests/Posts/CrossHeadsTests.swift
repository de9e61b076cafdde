import Testing

@testable import ArticleParser

@Suite struct CrossHeadsTests {
  private static let long = String(repeating: "邮政分公司加大科技创新力度，", count: 4) + "成效明显。"

  @Test func shortLinesBetweenLongParagraphsAreCrossHeads() {
    let body = [Self.long, "科技+金融：服务更给力", Self.long, "科技+管理：决策有数据", Self.long]
    let article = SiteFurnitureTests.article(body.joined(separator: "\n\n"))
    #expect(article.subheads.map(\.text) == [body[1], body[3]])
    #expect(article.body == body.joined(separator: "\n"))
  }

  @Test func oneShortLineMayBeChance() {
    let body = [Self.long, "科技+金融：服务更给力", Self.long]
    #expect(SiteFurnitureTests.article(body.joined(separator: "\n\n")).subheads.isEmpty)
  }

  @Test(arguments: [
    "图为揽投部。", "（完）", "图1 揽投部", "他说：", "http://a.cn", "真的吗？", "第一句。", "注：数据截至昨天",
  ])
  func notesAndSentencesAreNone(line: String) {
    let body = [Self.long, line, Self.long, line, Self.long]
    #expect(SiteFurnitureTests.article(body.joined(separator: "\n\n")).subheads.isEmpty)
  }

  @Test(arguments: [
    ("**甲乙丙**", true), ("<p><strong>甲乙丙</strong></p>", true), ("**甲**乙丙", false),
    ("**甲乙丙。**", false),
    ("__甲乙丙__", true), ("*甲乙丙*", false), ("- **甲乙丙**", false), ("***", false),
  ])
  func boldParagraphsAreCrossHeads(line: String, isCrossHead: Bool) {
    let article = SiteFurnitureTests.article("\(Self.long)\n\n\(line)\n\n\(Self.long)")
    #expect(article.subheads.map(\.text) == (isCrossHead ? ["甲乙丙"] : []))
  }
}
