import Testing

@testable import ArticleParser

@Suite struct BodyHeadlineTests {
  /// The headline found in lines that were read as one paragraph, and what is left of its lines.
  private func taken(_ lines: [String]) -> (headline: [String], left: Int) {
    let page = PrintedPages.page(lines)
    let spans = page.lines.indices.map { LineSpan(line: $0, range: page.lines[$0].text.indices) }
    let paragraph = Paragraph(
      spans: spans, firstMeasure: 32, measure: 32, startsInside: false, endsCut: false)
    var piece = Piece(parts: [.paragraph(paragraph)], items: 0...0)
    let headline = BodyHeadline(page: page).take(from: &piece)
    return (headline.map { PrintedPages.text(page, $0) }, piece.firstParagraph?.spans.count ?? 0)
  }

  private func inserted(_ headline: [String], at index: Int) -> [String] {
    var lines = PrintedPages.orchard
    lines.insert(contentsOf: headline, at: index)
    return lines
  }

  @Test func aLineThatSaysTheOpeningAgainIsTheHeadline() {
    let taken = taken(inserted(["分公司帮助果农销售"], at: 3))
    #expect(taken.headline == ["分公司帮助果农销售"])
    #expect(taken.left == PrintedPages.orchard.count)
  }

  @Test func severalLinesTogetherAreOneHeadline() {
    #expect(
      taken(inserted(["分公司帮助果农销售", "苹果卖到城里"], at: 3)).headline
        == ["分公司帮助果农销售", "苹果卖到城里"])
  }

  @Test func runningTextHasNone() {
    let taken = taken(PrintedPages.orchard)
    #expect(taken.headline.isEmpty)
    #expect(taken.left == PrintedPages.orchard.count)
  }

  @Test func otherWordsOrStopsAreNoHeadline() {
    #expect(taken(inserted(["白河元宵灯会点亮古城"], at: 3)).headline.isEmpty)
    #expect(taken(inserted(["分公司帮助果农，销售"], at: 3)).headline.isEmpty)
  }

  /// 苹果 is a word of the page.
  @Test func aWordThatRunsOverTheBreakHoldsTheLine() {
    let lines = ["本报讯 青禾县邮政分公司今年", "帮助果农销售苹果，已运出鲜果六万", "箱，苹果卖到城里。", "分公司帮助销售苹"]
    #expect(taken(lines + ["果，不出村就能卖到城里去。"]).headline.isEmpty)
    #expect(taken(lines + ["村，不出门就能卖到城里去。"]).headline == ["分公司帮助销售苹"])
  }

  @Test func aParagraphIsNotTakenWhole() {
    let taken = taken(["青禾苹果进城", "青禾苹果进城"])
    #expect(taken.left > 0)
  }
}
