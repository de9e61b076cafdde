/// A printed jump to or from another page: （上接第1版）, ▶▶下转第3版, 紧接第一版, 上接A01版.
struct ContinuationMark: Equatable {
  /// Which way the jump goes.
  enum Direction {
    /// 上接: this piece continues another page.
    case from
    /// 下转: another page continues this piece.
    case onto
  }

  var direction: Direction
  /// The page's number; a section letter before it is left out.
  var page: Int
  /// Where the mark stands, its brackets and arrows included.
  var range: Range<Int>

  /// The mark that opens the line.
  static func atStart(of line: ArraySlice<Unicode.Scalar>) -> ContinuationMark? {
    read(line, at: line.startIndex)
  }

  /// The mark that closes the line, or is all of it.
  static func atEnd(of line: ArraySlice<Unicode.Scalar>) -> ContinuationMark? {
    var start = max(line.startIndex, line.endIndex - 24)
    guard LineSignals(line[start...]).contains(.jump) else { return nil }
    while start < line.endIndex {
      if mayOpen(line[start]), let mark = read(line, at: start),
        SignReader(line, at: mark.range.upperBound).isAtEnd
      {
        return mark
      }
      start += 1
    }
    return nil
  }

  private static let pageWords = ScalarSet("版页頁贩板叠")

  private static func mayOpen(_ scalar: Unicode.Scalar) -> Bool {
    scalar.opensBracket || isArrow(scalar) || scalar == "上" || scalar == "下" || scalar == "紧"
      || scalar == "转"
  }

  private static func isArrow(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "▶", "►", "▸", "▷", "→", "➔", "➤", ">", "》", "〉", "◀", "◄", "←", "<", "★", "●", "■", "▲",
      "▼", "△", "※", "*", "【", "[", "［":
      return true
    default: return false
    }
  }

  private static func read(_ line: ArraySlice<Unicode.Scalar>, at start: Int) -> ContinuationMark? {
    var reader = SignReader(line, at: start)
    let arrows = reader.takeRun(upTo: 4, where: isArrow)
    let bracketed = reader.take(where: \.opensBracket) != nil
    guard let direction = direction(&reader) else { return nil }
    let numbered = reader.take("第")
    _ = reader.takeRun(upTo: 1) { $0.isLatinLetter }
    guard let page = reader.takeNumber(), page > 0, page < 1000 else { return nil }
    let closed = reader.take(where: { pageWords.contains($0) }) != nil
    guard closed || bracketed && numbered || bracketed && reader.peek()?.closesBracket == true
    else { return nil }
    if bracketed {
      _ = reader.take(where: \.closesBracket)
    } else if !arrows.isEmpty {
      _ = reader.takeRun(upTo: 4) { isArrow($0) || $0.closes }
    }
    return ContinuationMark(
      direction: direction, page: page, range: start..<reader.position)
  }

  private static func direction(_ reader: inout SignReader) -> Direction? {
    if reader.takeAny(["上接", "紧接", "上转", "转自", "接自"]) { return .from }
    if reader.takeAny(["下转", "转接", "下接", "转至", "转入"]) { return .onto }
    return nil
  }
}
