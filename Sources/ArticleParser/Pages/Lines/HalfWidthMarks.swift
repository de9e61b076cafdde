/// Gives marks that OCR reads as half as wide as they were printed their full square.
///
/// Tesseract writes `,` and `:` for ， and ：, so that a column's lines come out of many widths and
/// nothing tells a full line from a short one.
enum HalfWidthMarks {
  /// Widens the lines of a page whose marks are of half width.
  static func widen(_ page: inout PrintedPage) {
    for index in page.lines.indices {
      let text = page.lines[index].text
      let narrow = text.indices.count { isNarrowMark(text[$0]) && ScanSigns.isBesideHan(text, $0) }
      let blanks = text.indices.count { text[$0] == " " && isAfterMark(text, $0) }
      page.lines[index].width += narrow - blanks
    }
  }

  private static func isNarrowMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", ":", ";", "!", "?", "(", ")", "\"", "`", "\\": return true
    default: return false
    }
  }

  /// The blank that OCR sees in the empty half of a full-width mark.
  private static func isAfterMark(_ text: [Unicode.Scalar], _ index: Int) -> Bool {
    guard index > 0 else { return false }
    return isNarrowMark(text[index - 1]) || text[index - 1].isStop || text[index - 1].isClosing
  }
}
