import Testing

@testable import ArticleParser

@Suite struct MarkdownLeftoversTests {
  private let blocks = MarkdownPages.blocks(["# 夜市 开张", "摊位百余个。", "---", "**电话**"])

  private func left(_ held: [[Range<Int>]]) -> [Article] {
    MarkdownLeftovers.records(
      of: blocks, held: held, source: ArticleSource(path: "page.md", format: .markdownPage))
  }

  @Test func neighboursShareARecordAndTheMarksComeLast() {
    let records = left([[0..<5], [], [], []])
    #expect(records.map(\.text) == ["摊位百余个。\n---\n电话", "#\n****"])
    #expect(records.map(\.source.lines) == [[3...7], [1...1, 7...7]])
    #expect(records.allSatisfy { record in record.kind == .unassigned && record.page == 1 })
  }

  @Test func aBlockHeldInPartLeavesTheRestWithoutItsBlanks() {
    #expect(left([[0..<2], [0..<6], [], [0..<2]]).first?.text == "开张")
  }

  @Test func whatIsHeldParts() {
    let records = left([[], [0..<6], [], [0..<2]])
    #expect(records.map(\.text) == ["夜市 开张", "---", "#\n****"])
  }
}
