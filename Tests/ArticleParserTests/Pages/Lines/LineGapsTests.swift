import Testing

@testable import ArticleParser

@Suite struct LineGapsTests {
  private let lines = PrintedPages.orchard + PrintedPages.lanterns

  @Test func blankLinesBetweenMostLinesPartLines() {
    let gaps = LineGaps(PrintedPages.page(lines, parted: true))
    #expect(gaps.partLines && !gaps.partBoxes)
  }

  @Test func blankLinesBetweenSomePartBoxes() {
    let boxes = [lines.prefix(2), lines[2..<5], lines[5..<7], lines[7...]].joined(separator: [""])
    let gaps = LineGaps(PrintedPages.page(Array(boxes)))
    #expect(gaps.partBoxes && !gaps.partLines)
  }

  @Test func oneOrTwoPartNothing() {
    let gaps = LineGaps(PrintedPages.page(PrintedPages.orchard + [""] + PrintedPages.lanterns))
    #expect(!gaps.partLines && !gaps.partBoxes)
  }
}
