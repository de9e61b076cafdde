import Testing

@testable import ArticleParser

@Suite struct LeftoversTests {
  private func page(_ lines: [(String, Int)]) -> PrintedPage {
    var page = PrintedPage(number: 2)
    page.lines = lines.map { text, number in
      let scalars = Array(text.unicodeScalars)
      return PrintedLine(
        text: scalars, columns: LineColumns(first: 1, count: scalars.count), number: number)
    }
    return page
  }

  private func records(_ page: PrintedPage, _ layout: PageLayout = PageLayout()) -> [Article] {
    Leftovers.records(
      of: page, layout: layout, decks: layout.pieces.map { _ in nil },
      source: ArticleSource(path: "page.txt", format: .page))
  }

  @Test func neighboursAreOneRecord() {
    let records = records(page([("甲", 1), ("乙", 2), ("丙", 4)]))
    #expect(records.map(\.text) == ["甲\n乙\n丙"])
    #expect(records.map(\.source.lines) == [[1...4]])
    #expect(records.map(\.page) == [2])
  }

  @Test func whatAPieceHoldsPartsTheRest() {
    var piece = Piece(items: 0...0)
    piece.parts = [
      .paragraph(
        Paragraph(
          spans: [LineSpan(line: 1, range: 0..<2)], firstMeasure: 20, measure: 20,
          startsInside: false, endsCut: false))
    ]
    var layout = PageLayout()
    layout.pieces = [piece]
    let records = records(page([("甲", 1), ("乙丙丁", 2), ("戊", 3)]), layout)
    #expect(records.map(\.text) == ["甲\n丁\n戊"])
    layout.pieces[0].parts += [.crossHead([LineSpan(line: 1, range: 2..<3)])]
    #expect(
      self.records(page([("甲", 1), ("乙丙丁", 2), ("戊", 3)]), layout).map(\.text) == ["甲", "戊"])
  }

  @Test func linesOutOfTheOrderOfTheFileKeepTheirNumbers() {
    let records = records(page([("甲", 5), ("乙", 7), ("丙", 2)]))
    #expect(records.map(\.source.lines) == [[5...7, 2...2]])
  }
}
