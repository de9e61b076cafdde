import Testing

@testable import ArticleParser

@Suite struct GridCellsTests {
  private func cells(_ text: [String]) -> GridCells {
    let lines = lines(text)
    return GridCells(
      GridGutters.cut(GridRow.rows(of: lines), lines), lines, PairFilter(lines))
  }

  private func lines(_ text: [String]) -> [PrintedLine] {
    var blanks = 0
    return text.enumerated().compactMap { index, text in
      let bytes = Array(text.utf8)
      defer { blanks = text.isEmpty ? blanks + 1 : 0 }
      return LineCleaner.clean(bytes[...], number: index + 1, blanksBefore: blanks)
    }
  }

  private let left = GridPages.column(4, width: 12, from: 0)
  private let right = GridPages.column(4, width: 12, from: 50)

  @Test func columnsGoOnDownwards() {
    let grid = cells(GridPages.sideBySide([left, right], gutter: 2))
    #expect(grid.flow == [2, 3, 4, 5, 6, 7, nil, nil])
    #expect(grid.cells.allSatisfy { $0.isSolid })
  }

  @Test func rowsOfOtherColumnsMayLieBetween() {
    let woven = zip(left, right).flatMap { [$0, String(repeating: " ", count: 14) + $1] }
    #expect(cells(woven).flow == [2, 3, 4, 5, 6, 7, nil, nil])
  }

  @Test func aHeadlineIsNoColumn() {
    let page = ["      青禾苹果直达城里"] + GridPages.sideBySide([left, right], gutter: 2)
    let grid = cells(page)
    #expect(grid.cells.map(\.isSolid) == [false] + Array(repeating: true, count: 8))
    #expect(grid.flow[0] == nil)
  }

  @Test func overABlankLineAColumnGoesOnInsideAWordOnly() {
    #expect(cells(left[..<2] + ["", "果园里"] + left[3...]).flow[1] == nil)
    let word = [left[0], "果农今年采摘的都是苹", "", "果和梨子客商早来订货", left[3]]
    #expect(cells(["苹果"] + word).flow[2] == 3)
  }

  @Test func rowsCountBlankLines() {
    #expect(cells(["果园里苹果", "", "", "挂满枝头"]).cells.map(\.row) == [1, 4])
  }
}
