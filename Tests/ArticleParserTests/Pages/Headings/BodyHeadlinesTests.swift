import Testing

@testable import ArticleParser

@Suite struct BodyHeadlinesTests {
  /// Bodies, each read as one paragraph, on one page.
  private func bodies(_ bodies: [[String]]) -> (page: PrintedPage, pieces: [Piece]) {
    let page = PrintedPages.page(bodies.flatMap { $0 })
    var start = 0
    let pieces = bodies.enumerated().map { index, lines in
      defer { start += lines.count }
      let spans = (start..<(start + lines.count)).map {
        LineSpan(line: $0, range: page.lines[$0].text.indices)
      }
      let paragraph = Paragraph(
        spans: spans, firstMeasure: 32, measure: 32, startsInside: false, endsCut: false)
      return Piece(parts: [.paragraph(paragraph)], items: index...index)
    }
    return (page, pieces)
  }

  /// The headline found in lines that were read as one paragraph, and what is left of its lines.
  private func taken(_ lines: [String]) -> (headline: [String], left: Int) {
    var (page, pieces) = bodies([lines])
    let found = BodyHeadlines.take(for: [0], from: &pieces, of: page).first?.spans ?? []
    return (
      found.map { PrintedPages.text(page, $0) }, pieces[0].firstParagraph?.spans.count ?? 0
    )
  }

  private func inserted(_ headline: [String], at index: Int) -> [String] {
    var lines = PrintedPages.orchard
    lines.insert(contentsOf: headline, at: index)
    return lines
  }

  @Test func aLineThatSaysTheOpeningAgainIsTheHeadline() {
    let taken = taken(inserted(["分公司帮助果农销售"], at: 1))
    #expect(taken.headline == ["分公司帮助果农销售"])
    #expect(taken.left == PrintedPages.orchard.count)
  }

  @Test func severalLinesTogetherAreOneHeadline() {
    #expect(
      taken(inserted(["分公司帮助果农销售", "苹果卖到城里"], at: 1)).headline
        == ["分公司帮助果农销售", "苹果卖到城里"])
  }

  @Test func runningTextHasNone() {
    let taken = taken(PrintedPages.orchard)
    #expect(taken.headline.isEmpty)
    #expect(taken.left == PrintedPages.orchard.count)
  }

  @Test func otherWordsOrStopsAreNoHeadline() {
    #expect(taken(inserted(["白河元宵灯会点亮古城"], at: 1)).headline.isEmpty)
    #expect(taken(inserted(["分公司帮助果农，销售"], at: 1)).headline.isEmpty)
  }

  /// 苹果 is a word of the page.
  @Test func aWordThatRunsOverTheBreakHoldsTheLine() {
    func lines(_ next: String) -> [String] {
      [
        "本报讯 青禾县邮政分公司今年", "分公司帮助果农销售苹", next, "帮助果农销售苹果，已运出鲜果六万",
        "箱，苹果卖到城里。",
      ]
    }
    #expect(taken(lines("果，不出村就能卖到城里去。")).headline.isEmpty)
    #expect(taken(lines("村，不出门就能卖到城里去。")).headline == ["分公司帮助果农销售苹"])
  }

  @Test func aParagraphIsNotTakenWhole() {
    let taken = taken(["青禾苹果进城", "青禾苹果进城"])
    #expect(taken.left > 0)
  }

  @Test func aHeadlineMayStandInTheBodyOfAnother() throws {
    let lanterns = PrintedPages.lanterns
    var (page, pieces) = bodies([
      inserted(["白河市举办元宵灯会"], at: 1), lanterns,
    ])
    let found = try #require(BodyHeadlines.take(for: [1], from: &pieces, of: page).first)
    #expect(found.piece == 1)
    #expect(found.spans.map { PrintedPages.text(page, $0) } == ["白河市举办元宵灯会"])
    #expect(pieces[0].firstParagraph?.spans.count == PrintedPages.orchard.count)
    #expect(pieces[1].firstParagraph?.spans.count == lanterns.count)
  }

  @Test func aBodyThatHasItsHeadlineIsNotAsked() {
    var (page, pieces) = bodies([inserted(["分公司帮助果农销售"], at: 1)])
    #expect(BodyHeadlines.take(for: [], from: &pieces, of: page).isEmpty)
    #expect(pieces[0].firstParagraph?.spans.count == PrintedPages.orchard.count + 1)
  }
}
