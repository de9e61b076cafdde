import Testing

@testable import jianbao

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("剪报", 4), ("ＡＢ", 4), ("e\u{301}", 1), ("\u{200B}", 0), ("□“”…", 4),
    ("𠮟", 2), ("⼀", 2), ("、。", 4), ("가", 2), ("\u{AD}", 1), ("\u{10FFFF}", 1),
  ])
  func cells(text: String, cells: Int) {
    #expect(DisplayWidth.cells(of: text) == cells)
  }

  @Test func theRangesAreSortedAndApart() {
    for table in [DisplayWidth.wide, DisplayWidth.zero] {
      #expect(zip(table, table.dropFirst()).allSatisfy { $0 <= $1 })
      #expect(table.count.isMultiple(of: 2))
    }
  }
}
