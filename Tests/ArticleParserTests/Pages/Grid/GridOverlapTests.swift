import Testing

@testable import ArticleParser

@Suite struct GridOverlapTests {
  private func rows(_ text: [String]) -> [GridRow] {
    text.enumerated().compactMap { index, text in
      let bytes = Array(text.utf8)
      return LineCleaner.clean(bytes[...], number: index + 1, blanksBefore: 0)
    }
    .enumerated().map { GridRow($1, index: $0, metric: .squares) }
  }

  private let first = GridPages.column(8, width: 12, from: 0)
  private let second = GridPages.column(8, width: 12, from: 50)
  private let third = GridPages.column(8, width: 12, from: 100)

  /// Where the stretches of each row begin.
  private func lefts(_ text: [String]) -> [[Int]] {
    GridOverlap.part(rows(text)).map { $0.stretches.map(\.left) }
  }

  @Test func aRowBehindTheRightEdgeStandsBelow() {
    var page = GridPages.sideBySide([first, second, third], gutter: 2)
    page[4] = first[4] + "  " + second[4] + String(repeating: " ", count: 28) + third[4]
    let parted = lefts(page)
    #expect(parted.count == 9)
    #expect(parted[4] == [0, 28])
    #expect(parted[5] == [56])
  }

  @Test func aWideGapInsideThePageIsAGap() {
    var page = GridPages.sideBySide([first, second, third], gutter: 2)
    page[4] = first[4] + String(repeating: " ", count: 16) + third[4]
    #expect(lefts(page) == rows(page).map { $0.stretches.map(\.left) })
  }

  @Test func rowsThatStandBelowEachOtherAreTwoLines() {
    var page = GridPages.sideBySide([first, second, third], gutter: 2)
    page[4] += String(repeating: " ", count: 14) + second[5] + "  " + third[5]
    #expect(lefts(page).count == 8)
  }

  @Test func aLongHeadlineWithoutGapsStaysWhole() {
    var page = GridPages.sideBySide([first, second, third], gutter: 2)
    page[0] = first.joined()
    #expect(lefts(page).count == 8)
  }

  @Test func partedRowsHoldWhatTheRowHeld() {
    var page = GridPages.sideBySide([first, second, third], gutter: 2)
    page[3] = first[3] + String(repeating: " ", count: 14) + second[3] + "  " + third[3]
    let parted = GridOverlap.part(rows(page)).filter { $0.line == 3 }
    #expect(parted.map(\.stretches.count) == [1, 2])
    #expect(parted.flatMap { $0.stretches.map(\.range) } == rows(page)[3].stretches.map(\.range))
    #expect(parted[1].stretches.map(\.left) == [28, 56])
  }

  @Test func overlappedRowsComeOutInTheirColumns() {
    var page = GridPages.sideBySide([first, second, third], gutter: 2)
    // A number keeps the squares from being read as characters.
    page[1] = "卖果123456781234斤采摘装  " + second[1] + "  " + third[1]
    page[6] = "共有876543218765人早来到  " + second[6] + "  " + third[6]
    page[4] = first[4] + "  " + second[4] + String(repeating: " ", count: 28) + third[4]
    let lines = GridPages.text(PrintedPages.page(page))
    #expect(lines.count == 24)
    #expect(Array(lines.suffix(8)) == third)
  }
}
