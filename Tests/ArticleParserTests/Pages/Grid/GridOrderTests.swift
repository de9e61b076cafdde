import Testing

@testable import ArticleParser

@Suite struct GridOrderTests {
  /// The columns of a page, each the first characters of its lines.
  private func columns(_ text: [String]) -> [String] {
    var blanks = 0
    let lines: [PrintedLine] = text.enumerated().compactMap { index, text in
      let bytes = Array(text.utf8)
      defer { blanks = text.isEmpty ? blanks + 1 : 0 }
      return LineCleaner.clean(bytes[...], number: index + 1, blanksBefore: blanks)
    }
    let grid = GridCells(GridGutters.cut(GridRow.rows(of: lines), lines), lines, PairFilter(lines))
    return GridOrder.columns(of: grid).map { column in
      String(
        scalars: column.map { lines[grid.cells[$0].line].text[grid.cells[$0].range.lowerBound] })
    }
  }

  /// Lines of nine characters that begin with those given.
  private func column(_ firsts: String) -> [String] {
    firsts.map { String($0) + "日村口果园采摘" }
  }

  @Test func columnsAreReadFromLeftToRight() {
    let page = GridPages.sideBySide([column("甲乙丙丁"), column("一二三四"), column("东西南北")], gutter: 3)
    #expect(columns(page) == ["甲乙丙丁", "一二三四", "东西南北"])
  }

  @Test func headingsStayWithTheColumnsBelowThem() {
    let page = GridPages.sideBySide(
      [
        ["   灯会点亮古城河岸游人如织"] + GridPages.sideBySide([column("甲乙丙丁"), column("一二三四")], gutter: 3),
        ["林场清雪"] + column("东西南北"),
      ], gutter: 3)
    #expect(columns(page).joined() == "灯甲乙丙丁一二三四林东西南北")
  }

  @Test func aBylineBelowAColumnIsNoHeadingOfTheNextBand() {
    let upper = GridPages.sideBySide([column("甲乙丙"), column("一二三") + ["   □李明"]], gutter: 3)
    let lower = GridPages.sideBySide([column("春夏秋"), column("日月星")], gutter: 3)
    #expect(columns(upper + ["", ""] + lower).joined() == "甲乙丙一二三□春夏秋日月星")
  }
}
