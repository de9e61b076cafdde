import Testing

@testable import ArticleParser

@Suite struct PageLayoutCuttingTests {
  private func paragraph(_ line: Int) -> Piece.Part {
    .paragraph(
      Paragraph(
        spans: [span(line)], firstMeasure: 20, measure: 20, startsInside: false, endsCut: false))
  }

  private func span(_ line: Int) -> LineSpan { LineSpan(line: line, range: 0..<4) }

  /// Two paragraphs and what a page can tie to a piece.
  private func layout() -> PageLayout {
    var piece = Piece(parts: [paragraph(1), paragraph(2)], items: 1...3)
    piece.hasLead = true
    piece.leadNamesPeople = true
    piece.startsPage = true
    piece.marks = [span(0)]
    piece.continuedFrom = 1
    piece.byline = [span(3)]
    piece.isPhotoReport = true
    var layout = PageLayout()
    layout.pieces = [piece]
    return layout
  }

  @Test func theHalvesShareTheSigns() throws {
    var layout = layout()
    layout.cut(0, before: 1)
    try #require(layout.pieces.count == 2)
    let (front, back) = (layout.pieces[0], layout.pieces[1])
    #expect(front.hasLead && front.leadNamesPeople && front.startsPage)
    #expect(!back.hasLead && !back.leadNamesPeople && !back.startsPage)
    #expect(front.continuedFrom == 1 && front.marks == [span(0)])
    #expect(back.continuedFrom == nil && back.marks.isEmpty)
    #expect(front.byline.isEmpty && !front.isPhotoReport)
    #expect(back.byline == [span(3)] && back.isPhotoReport)
    #expect(front.items.upperBound < back.items.lowerBound)
  }

  @Test func aBylineBeforeTheBodyStaysWithTheFirst() {
    var layout = layout()
    layout.pieces[0].isBylineDetached = true
    layout.cut(0, before: 1)
    #expect(layout.pieces[0].byline == [span(3)] && layout.pieces[0].isBylineDetached)
    #expect(layout.pieces[1].byline.isEmpty && !layout.pieces[1].isBylineDetached)
  }

  @Test func crossHeadsAtTheCutBecomeOneHeading() throws {
    var layout = layout()
    layout.pieces[0].parts = [
      paragraph(1), .crossHead([span(4)]), .crossHead([span(5)]), paragraph(2),
    ]
    layout.cut(0, before: 3)
    #expect(layout.pieces[0].parts.count == 1)
    #expect(layout.headings.map(\.spans) == [[span(4), span(5)]])
  }

  /// What stands in the middle of a later piece still does.
  @Test func headingsInsidePiecesGoAlong() {
    var layout = layout()
    layout.pieces.append(Piece(parts: [paragraph(7)], items: 5...9))
    layout.headings = [
      HeadingRun(spans: [span(6)], items: 3...3, inside: 0),
      HeadingRun(spans: [span(8)], items: 6...6, inside: 1),
    ]
    layout.cut(0, before: 1)
    #expect(layout.headings.map(\.inside) == [1, 2])
  }

  /// What stood in the middle of a piece that another took stands in the middle of that one.
  @Test(arguments: [
    (0, 0, [0, 0, 0, 1]), (4, 0, [0, 2, 0, 1]), (4, 2, [0, 2, 1, 1]), (2, 4, [0, 1, 2, 1]),
  ])
  func removedPiecesLeaveTheirHeadingsToTheOthers(
    first: Int, second: Int, insides: [Int]
  ) {
    var layout = PageLayout()
    layout.pieces = (0..<5).map { Piece(parts: [paragraph($0)], items: $0...$0) }
    layout.headings = [0, 1, 3, 2, nil].map {
      HeadingRun(spans: [span(6)], items: 3...3, inside: $0)
    }
    layout.remove([(piece: 1, by: first), (piece: 3, by: second)])
    #expect(layout.pieces.map(\.items) == [0...0, 2...2, 4...4])
    #expect(layout.headings.map(\.inside) == insides.map(Optional.some) + [nil])
  }
}
