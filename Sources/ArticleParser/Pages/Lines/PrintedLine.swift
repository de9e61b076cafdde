/// One line as the page prints it: without justification blanks, with broken glyphs mended.
struct PrintedLine: Sendable {
  /// The mended characters; a blank that means something is one U+0020.
  var text: [Unicode.Scalar]
  /// For each character of `text` its 1-based column in the raw line.
  var columns: [Int32]
  /// 1-based raw line.
  var number: Int
  /// The length in half columns: 2 for a Han character, 1 for a Latin one.
  var width: Int
  /// Whether blanks stood between its characters, so that it filled its column when it was set.
  var isStretched: Bool
  /// Half columns of white space before the first character.
  var indent: Int
  /// Blank raw lines right before it.
  var blanksBefore: Int

  /// Whether its last character, quotes and brackets apart, ends a sentence.
  func endsSentence(at end: Int) -> Bool {
    var index = end - 1
    while index >= 0, text[index].isClosing || text[index] == " " { index -= 1 }
    return index >= 0 && (text[index].isSentenceEnd || text[index] == "…")
  }
}

/// A stretch of one line of a page.
struct LineSpan: Sendable, Equatable {
  /// Index of the line on its page.
  var line: Int
  /// Characters of the line's `text`.
  var range: Range<Int>
}
