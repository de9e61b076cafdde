import Testing

@testable import ArticleParser

@Suite struct LineCursorTests {
  @Test(arguments: [
    ("甲", 0, 0), ("  甲", 2, 2), ("\t甲", 4, 1), ("  \t甲", 4, 3), ("\t \t甲", 8, 3), ("", 0, 0),
    ("    ", 4, 4),
  ])
  func tabsReachTheNextStopOfFour(line: String, columns: Int, text: Int) {
    let cursor = Self.cursor(line)
    #expect(cursor.indentation.columns == columns)
    #expect(cursor.indentation.text == text)
  }

  @Test func aTabThatReachesFurtherIsPassedWhole() {
    var cursor = Self.cursor(" \t甲")
    cursor.skip(toColumn: 2)
    #expect(cursor.column == 4)
    #expect(cursor.position == 2)
    cursor.skip(toColumn: 10)
    #expect(cursor.position == 2, "text is never passed")
  }

  @Test func marksAreCountedAndCompared() {
    var cursor = Self.cursor("### 甲")
    #expect(cursor.run(of: UInt8(ascii: "#")) == 3)
    #expect(cursor.starts(with: "##") && !cursor.starts(with: "## "))
    cursor.advance(3)
    #expect(cursor.column == 3)
    #expect(cursor.current == UInt8(ascii: " "))
    cursor.skipIndentation()
    #expect(cursor.starts(with: "甲"))
    #expect(cursor.byte(3) == 0, "behind the end stands nothing")
  }

  @Test(arguments: [("", true), (" \t ", true), (" 甲", false), ("\u{3000}", false)])
  func blankLinesHoldOnlySpacesAndTabs(line: String, isBlank: Bool) {
    #expect(Self.cursor(line).isBlank == isBlank)
  }

  private static func cursor(_ line: String) -> LineCursor {
    let bytes = Array(line.utf8)
    return LineCursor(bytes, 0..<bytes.count)
  }
}
