import Testing

@testable import ArticleParser

@Suite struct IndentationTests {
  /// A paragraph of all lines of a page.
  private func paragraph(_ page: PrintedPage) -> Paragraph {
    Paragraph(
      spans: page.lines.indices.map { LineSpan(line: $0, range: 0..<page.lines[$0].text.count) },
      firstMeasure: 32, measure: 32, startsInside: false, endsCut: false)
  }

  /// Two paragraphs with their first lines indented, and then some lines of which the first fills the
  /// column or is indented in mid-sentence.
  private func indentation(_ lines: [String]) -> (Indentation, Paragraph) {
    let page = PrintedPages.page(PrintedPages.orchard + lines)
    let all = paragraph(page)
    var parts: [Paragraph] = []
    for range in [0..<3, 3..<5, 5..<all.spans.count] {
      var part = all
      part.spans = Array(all.spans[range])
      parts.append(part)
    }
    let piece = Piece(parts: (parts + parts.prefix(2)).map { .paragraph($0) }, items: 0...0)
    return (Indentation(page, [piece]), parts[2])
  }

  @Test func aFirstLineThatFillsItsColumnLacksTheIndent() {
    let (indentation, full) = indentation(["元宵灯会上游客沿河赏灯猜谜，古城河", "岸的三千盏花灯直到深夜方才熄灭。"])
    #expect(indentation.isLacking(full))
    let (other, short) = self.indentation(["元宵灯会上游客沿河赏灯猜谜，", "岸的三千盏花灯直到深夜方才熄灭。"])
    #expect(!other.isLacking(short))
  }

  @Test func whereFewParagraphsAreIndentedNoneLacksIt() {
    let page = PrintedPages.page(["元宵灯会上游客沿河赏灯猜谜，古城河", "岸的三千盏花灯直到深夜方才熄灭。"])
    let piece = Piece(parts: [.paragraph(paragraph(page))], items: 0...0)
    #expect(!Indentation(page, [piece]).isLacking(paragraph(page)))
  }

  @Test func aLineThatLooksIndentedInASentenceCutsItsParagraph() {
    let lines = [
      "元宵灯会上游客沿河赏灯猜谜，古", "城河岸的三千盏花灯照亮夜空，游客", "游览夜市后说，这里的灯会年年", "都有新意，孩子们最喜欢鲤鱼灯和走",
      "马灯。",
    ]
    let (indentation, paragraph) = indentation(lines)
    let parts = indentation.parts(of: paragraph)
    #expect(parts.map(\.spans.count) == [2, 3])
    #expect(parts.map(\.endsCut) == [true, false])
    #expect(parts.flatMap(\.spans) == paragraph.spans)
  }

  @Test func evenLinesStayTogether() {
    let lines = [
      "元宵灯会上游客沿河赏灯猜谜，", "城河岸的三千盏花灯照亮夜空，游客", "沿着河岸游览，夜市里的小吃和花灯", "都有新意。",
    ]
    let (indentation, paragraph) = indentation(lines)
    #expect(indentation.parts(of: paragraph).count == 1)
  }
}
