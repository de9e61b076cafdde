import Testing

@testable import ArticleParser

@Suite struct BylineMatcherTests {
  /// Which pieces are signed by bylines at some items; the pieces take up the items as given.
  private func signed(
    _ pieces: [ClosedRange<Int>], byline: [Int], followsHeading: Bool = false,
    with change: (inout [Piece]) -> Void = { _ in }
  ) -> [Int] {
    let page = PrintedPages.page(["□季芳"])
    let span = LineSpan(line: 0, range: 0..<3)
    var layout = PageLayout()
    layout.pieces = pieces.map { Piece(items: $0) }
    change(&layout.pieces)
    layout.bylines = byline.map {
      PlacedByline(spans: [span], item: $0, followsHeading: followsHeading)
    }
    let before = layout.pieces.map(\.byline.count)
    BylineMatcher.sign(&layout, page)
    return layout.pieces.indices.filter { layout.pieces[$0].byline.count > before[$0] }
  }

  private let other = [LineSpan(line: 0, range: 0..<2)]

  @Test func theArticleAboveIsSigned() {
    #expect(signed([0...1, 3...4], byline: [2]) == [0])
  }

  @Test func whereThatIsSignedTheOneBelowIs() {
    #expect(signed([0...1, 3...4], byline: [2]) { $0[0].byline = other } == [1])
  }

  /// `□李明` above `本报讯 …` is of an article above, though one more stands between.
  @Test func aReportIsSignedBelow() {
    let pieces = [0...1, 2...3, 5...6]
    #expect(signed(pieces, byline: [4]) { $0[1].byline = other } == [2])
    let signed = signed(pieces, byline: [4]) {
      $0[1].byline = other
      $0[2].hasLead = true
    }
    #expect(signed == [0])
  }

  @Test func betweenAHeadlineAndItsBodyABylineIsThatBodys() {
    #expect(signed([0...1, 4...5], byline: [3], followsHeading: true) == [1])
  }

  @Test func anArticleWhosePeopleAreKnownIsTheLastToBeSigned() {
    #expect(signed([0...1, 3...4], byline: [2]) { $0[0].leadNamesPeople = true } == [1])
    #expect(signed([0...1], byline: [2]) { $0[0].leadNamesPeople = true } == [0])
  }

  @Test func nobodyIsSignedTwice() {
    #expect(signed([0...1, 4...5], byline: [2, 3]) == [0, 1])
    #expect(signed([0...1], byline: [2, 3]) == [0])
    #expect(signed([], byline: [0]).isEmpty)
  }

  @Test func whatBeginsInsideASentenceIsNotSignedAbove() {
    let signed = signed([0...1, 3...4], byline: [2]) {
      $0[0].byline = other
      let paragraph = Paragraph(
        spans: other, firstMeasure: 26, measure: 26, startsInside: true, endsCut: false)
      $0[1].parts = [.paragraph(paragraph)]
    }
    #expect(signed.isEmpty)
  }
}
