import Testing

@testable import ArticleParser

@Suite struct LineCursorTests {
  @Test(arguments: [
    ("甲", 0, 0), ("  甲", 2, 2), ("\t甲", 4, 1), ("  \t甲", 4, 3), ("\t \t甲", 8, 3), ("", 0, 0),
    ("    ", 4, 4),
  ])
  func tabsReachTheNextStopOfFour(line: String, columns: Int, text: Int) {
    Self.withCursor(line) { cursor in
      #expect(cursor.indentation.columns == columns)
      #expect(cursor.indentation.text == text)
    }
  }

  @Test func aTabThatReachesFurtherIsPassedWhole() {
    Self.withCursor(" \t甲") { cursor in
      cursor.skip(toColumn: 2)
      #expect(cursor.column == 4)
      #expect(cursor.position == 2)
      cursor.skip(toColumn: 10)
      #expect(cursor.position == 2, "text is never passed")
    }
  }

  @Test func marksAreCountedAndCompared() {
    Self.withCursor("### 甲") { cursor in
      #expect(cursor.run(of: UInt8(ascii: "#")) == 3)
      #expect(cursor.starts(with: "##") && !cursor.starts(with: "## "))
      cursor.advance(3)
      #expect(cursor.column == 3)
      #expect(cursor.current == UInt8(ascii: " "))
      cursor.skipIndentation()
      #expect(cursor.starts(with: "甲"))
      #expect(cursor.byte(3) == 0, "behind the end stands nothing")
    }
  }

  @Test(arguments: [("", true), (" \t ", true), (" 甲", false), ("\u{3000}", false)])
  func blankLinesHoldOnlySpacesAndTabs(line: String, isBlank: Bool) {
    Self.withCursor(line) { #expect($0.isBlank == isBlank) }
  }

  private static func withCursor(_ line: String, _ body: (inout LineCursor) -> Void) {
    Array(line.utf8).withUnsafeBufferPointer { bytes in
      var cursor = LineCursor(bytes, bytes.indices)
      body(&cursor)
    }
  }
}
