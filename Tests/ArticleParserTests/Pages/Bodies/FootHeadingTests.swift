import Testing

@testable import ArticleParser

@Suite struct FootHeadingTests {
  /// What becomes of a column of sixteen characters whose box ends in mid-sentence, and of the rest of
  /// the page in a box below.
  private func headings(
    _ column: [String], endsCut: Bool = true, parted: Bool = true
  ) -> [String] {
    let page = PrintedPages.page(column + (parted ? [""] : []) + PrintedPages.orchard)
    let spans = page.lines.indices.map {
      LineSpan(line: $0, range: page.lines[$0].text.indices)
    }
    func paragraph(_ spans: ArraySlice<LineSpan>, endsCut: Bool) -> PageItem {
      .paragraph(
        Paragraph(
          spans: Array(spans), firstMeasure: 32, measure: 32, startsInside: false, endsCut: endsCut)
      )
    }
    var items = [
      paragraph(spans[..<column.count], endsCut: endsCut),
      paragraph(spans[column.count...], endsCut: false),
    ]
    FootHeading.part(&items, page)
    return items.compactMap {
      if case .heading(let span) = $0 { PrintedPages.text(page, span) } else { nil }
    }
  }

  private let column = [
    "入秋以来，青禾县邮政分公司的班",
    "车每天往返城乡，果农的苹果当天送",
  ]
  private let headline = "邮政分公司帮助果农销售"

  @Test func aHeadlineBelowACutSentenceIsOne() {
    #expect(headings(column + [headline]) == [headline])
  }

  @Test func itMayHaveTwoLines() {
    #expect(headings(column + ["邮政分公司帮助果农", "苹果直达处理中心"]).count == 2)
  }

  @Test func aLineThatFillsTheColumnIsText() {
    #expect(headings(column + ["到青禾县邮政分公司帮助果农销售苹"]).isEmpty)
  }

  @Test func wordsThatThePageDoesNotSayAreText() {
    #expect(headings(column + ["白河元宵花灯点亮古城"]).isEmpty)
  }

  @Test func aWordThatRunsOverTheBreakHoldsTheLines() {
    #expect(headings([column[0], "车每天往返城乡，果农的苹果由青禾邮", "政分公司帮助果农"]).isEmpty)
  }

  @Test func aStopInItOrAnEndBeforeItIsNoHeadline() {
    #expect(headings(column + ["邮政分公司帮助果农，"]).isEmpty)
    #expect(headings(column + [headline], endsCut: false).isEmpty)
  }

  @Test func theBoxEndsWithIt() {
    #expect(headings(column + [headline], parted: false).isEmpty)
  }
}
