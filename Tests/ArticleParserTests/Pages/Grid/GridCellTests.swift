import Testing

@testable import ArticleParser

@Suite struct GridCellTests {
  private func cell(_ left: Int, _ right: Int) -> GridCell {
    GridCell(line: 0, range: 0..<1, row: 1, blankLines: 0, left: left, right: right, indent: 0)
  }

  @Test func linesOfAColumnBeginAtOneEdgeRoughly() {
    #expect(cell(30, 54).isAligned(with: cell(33, 40)))
    #expect(!cell(30, 54).isAligned(with: cell(38, 46)))
  }

  @Test func anIndentedLineEndsWhereTheOthersDo() {
    #expect(cell(30, 54).isAligned(with: cell(38, 54)))
    #expect(!cell(30, 54).isAligned(with: cell(42, 54)))
  }

  @Test func columnsSideBySideDoNotOverlap() {
    #expect(cell(0, 24).overlaps(cell(10, 60)))
    #expect(cell(0, 24).overlaps(cell(4, 8)))
    #expect(!cell(0, 27).overlaps(cell(26, 50)))
    #expect(!cell(0, 24).overlaps(cell(24, 50)))
  }
}
