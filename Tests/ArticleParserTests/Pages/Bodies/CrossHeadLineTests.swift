import Testing

@testable import ArticleParser

@Suite struct CrossHeadLineTests {
  /// The cross-head found in lines that were read as one paragraph of sixteen characters.
  private func head(_ lines: [String], startsInside: Bool = false) -> String? {
    let page = PrintedPages.page(lines)
    let paragraph = Paragraph(
      spans: page.lines.indices.map { LineSpan(line: $0, range: page.lines[$0].text.indices) },
      firstMeasure: 32, measure: 32, startsInside: startsInside, endsCut: false)
    return CrossHeadLine.head(of: paragraph, page).map { PrintedPages.text(page, $0) }
  }

  private let text = [
    "今年以来，青禾县修复果园两千亩，",
    "果农又种新苗三万株，果园修复取得",
    "新的成效。",
  ]

  @Test func theLineBelowIsIndentedAndSaysItsWords() {
    let below = ["今年以来，青禾县的老果园修复"] + text[1...]
    #expect(head(["青禾果园修复取得新成效"] + below) == "青禾果园修复取得新成效")
  }

  @Test func aFullLineBelowIsTheSameParagraph() {
    #expect(head(["青禾果园修复取得新成效"] + text) == nil)
  }

  @Test func wordsThatTheTextDoesNotSayAreNone() {
    let below = ["今年以来，青禾县的老果园修复"] + text[1...]
    #expect(head(["白河元宵灯会点亮古城"] + below) == nil)
  }

  @Test func aLineShortForANumberIsNotIndented() {
    let below = ["今年以来，青禾县的老果园修复", "30000亩新果园，果园修复取得新成效啊", "真快。"]
    #expect(head(["青禾果园修复取得新成效"] + below) == nil)
  }

  @Test func whatGoesOnFromElsewhereOrIsALeadIsNone() {
    let below = ["今年以来，青禾县的老果园修复"] + text[1...]
    #expect(head(["青禾果园修复取得新成效"] + below, startsInside: true) == nil)
    #expect(head(["本报讯 青禾果园修复"] + below) == nil)
    #expect(head(["青禾果园修复，"] + below) == nil)
  }

  @Test func aWordThatRunsOverTheBreakHoldsTheLines() {
    let below = ["园里青禾县修复今年进展更加快"] + text[1...]
    #expect(head(["青禾县修复果"] + below) == nil)
    #expect(head(["青禾县修复树"] + below) == "青禾县修复树")
  }
}
