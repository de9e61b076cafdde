import Testing

@testable import ArticleParser

@Suite struct CrossHeadLinesTests {
  /// The cross-head found in lines that were read as one paragraph of sixteen characters.
  private func head(_ lines: [String], startsInside: Bool = false) -> String? {
    let page = PrintedPages.page(lines)
    let paragraph = Paragraph(
      spans: page.lines.indices.map { LineSpan(line: $0, range: page.lines[$0].text.indices) },
      firstMeasure: 32, measure: 32, startsInside: startsInside, endsCut: false)
    return CrossHeadLines(page).range(in: paragraph).map { range in
      paragraph.spans[range].map { PrintedPages.text(page, $0) }.joined()
    }
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

  @Test func aCrossHeadMayHaveSeveralLines() {
    let heads = ["青禾果园修复取得新成效苹果熟了", "果农笑了"]
    let below = ["今年以来，青禾县的老果园修复"] + text[1...]
    #expect(head(heads + below) == heads.joined())
    #expect(head(["青禾果园修复，取得新成效苹果熟", "果农笑了"] + below) == nil)
  }

  @Test func aCrossHeadMayFollowASentenceThatFillsItsLine() {
    let before = ["县里的苹果今年卖到了城里的市场。"]
    let below = ["今年以来，青禾县的老果园修复"] + text[1...]
    #expect(head(before + ["青禾果园修复取得新成效"] + below) == "青禾果园修复取得新成效")
    let cut = ["县里的苹果今年卖到了城里的市场，"]
    #expect(head(cut + ["青禾果园修复取得新成效"] + below) == nil)
  }

  /// What is told of heading lines above the text.
  private func tell(
    _ heads: [String], _ told: (CrossHeadLines, [LineSpan], Paragraph) -> Bool
  ) -> Bool {
    let page = PrintedPages.page(heads + ["今年以来，青禾县的老果园修复"] + text[1...])
    let spans = page.lines.indices.map { LineSpan(line: $0, range: page.lines[$0].text.indices) }
    let paragraph = Paragraph(
      spans: Array(spans[heads.count...]), firstMeasure: 32, measure: 32, startsInside: false,
      endsCut: false)
    return told(CrossHeadLines(page), Array(spans[..<heads.count]), paragraph)
  }

  @Test func aHeadingWiderThanTheColumnOrOfOtherWordsIsNoCrossHead() {
    func stands(_ heads: [String]) -> Bool { tell(heads) { $0.stand($1, above: $2) } }
    #expect(stands(["青禾果园修复", "取得新成效"]))
    #expect(!stands(["白河元宵灯会", "点亮古城"]))
    #expect(!stands(["青禾县修复果园两千亩取得新的成效果农"]))
    #expect(!stands(["青禾县", "果园", "修复", "新成效"]))
  }

  /// A headline of one column has fewer characters in a line than the text.
  @Test func linesThatFillMostOfTheColumnAreInItsType() {
    func isInTextType(_ heads: [String]) -> Bool { tell(heads) { $0.areInTextType($1, above: $2) } }
    #expect(isInTextType(["青禾果园修复今年取得新成效"]))
    #expect(isInTextType(["青禾果园修复今年取得新成效", "苹果熟了"]))
    #expect(!isInTextType(["青禾果园修复", "今年取得新成效"]))
    #expect(!isInTextType(["青禾县修复果园两千亩取得新的成效果农"]))
  }
}
