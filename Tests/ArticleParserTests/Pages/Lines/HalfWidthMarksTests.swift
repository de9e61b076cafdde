import Testing

@testable import ArticleParser

@Suite struct HalfWidthMarksTests {
  /// The widths of twelve equal lines and more, without what else a page reader does to them.
  private func widths(_ line: String, and others: [String] = []) -> [Int] {
    var page = PrintedPage(number: 1)
    for text in Array(repeating: line, count: 12) + others {
      if let line = LineCleaner.clean(Array(text.utf8)[...], number: 1, blanksBefore: 0) {
        page.lines.append(line)
      }
    }
    HalfWidthMarks.widen(&page)
    return page.lines.map(\.width)
  }

  @Test(arguments: ["夜市昨晚开张,摊位百余个", "夜市昨晚开张, 摊位百余个"])
  func aScansMarksCountAsTheSquaresTheyWerePrintedOn(line: String) {
    #expect(widths(line) == widths("夜市昨晚开张，摊位百余个"))
  }

  @Test func theBlankBehindAMarkBeforeALatinWordIsItsEmptyHalf() {
    #expect(widths("夜市昨晚开张, APP上线") == widths("夜市昨晚开张，APP上线"))
  }

  @Test func aMarkBesideNoHanCharacterIsAsPrinted() {
    #expect(widths("共1,200个很多") == widths("共1.200个很多"))
  }
}
