import Testing

@testable import ArticleParser

@Suite struct GridGuttersTests {
  /// The stretches that the gutters leave of some lines.
  private func cut(_ text: [String]) -> [[GridRow.Stretch]] {
    GridGutters.cut(GridRow.rows(of: lines(text)), lines(text)).map(\.stretches)
  }

  private func lines(_ text: [String]) -> [PrintedLine] {
    text.enumerated().compactMap { index, text in
      let bytes = Array(text.utf8)
      return LineCleaner.clean(bytes[...], number: index + 1, blanksBefore: 0)
    }
  }

  private let columns = GridPages.sideBySide(
    [GridPages.column(6, width: 12, from: 0), GridPages.column(6, width: 12, from: 50)], gutter: 1)

  @Test func aGutterMayBeOneBlank() {
    #expect(cut(columns).map(\.count) == Array(repeating: 2, count: 6))
  }

  @Test func aBlankThatNoOtherLineHasIsText() {
    var page = columns
    page[2] = "果农今年卖果 8 万斤， 共有摊位 260 多个热闹"
    let stretches = cut(page)[2]
    #expect(stretches.map(\.range.count) == [10, 11])
  }

  @Test func ofTwoBlanksNearAGutterTheNearerIsIt() {
    var page = columns
    page[3] = "通讯员王红明报道 赏灯人 夜晚街巷人声鼎沸直到深更"
    let stretches = cut(page)[3]
    #expect(stretches.count == 2)
    #expect(stretches[1].range.count == 12)
  }

  @Test func columnsBeginAtOneEdgeThoughPlacesAreRough() {
    var page = columns
    page[1] = page[1].replacing(" ", with: "   ")
    page[4] = String(page[4].dropFirst(1))
    #expect(Set(cut(page).map { $0[1].left }) == [26])
  }

  @Test func aParagraphsFirstLineIsIndented() {
    var page = columns
    page[2] = String(page[2].prefix(12)) + "     夜晚街巷人声鼎沸"
    let stretch = cut(page)[2][1]
    #expect(stretch.left == 26)
    #expect(stretch.indent == 8)
  }
}
