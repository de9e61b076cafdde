/// What single lines of a page say, asked of the recognisers in the terms of the page model.
enum LineSigns {
  /// The lead at the start of a line or paragraph.
  static func lead(_ text: [Unicode.Scalar]) -> Dateline? {
    Dateline.atStart(of: text[...])
  }

  /// Where in a line the byline begins, and the people it names.
  static func byline(_ text: [Unicode.Scalar]) -> Byline? {
    Byline.whole(text[...]) ?? Byline.atEnd(of: text[...])
  }

  /// The people of byline text.
  static func people(_ text: ArraySlice<Unicode.Scalar>) -> PeopleList {
    if let byline = Byline.whole(text) { return byline.list }
    return PeopleList(text)
  }

  static func label(_ line: PrintedLine) -> ColumnLabel? {
    ColumnLabel(line.text[...])
  }

  /// A line of date, paper, page and editors.
  static func folio(_ line: PrintedLine) -> FolioLine? {
    guard !line.text.contains(where: { $0 == "。" || $0 == "，" }) else { return nil }
    return FolioLine(line.spaced[...])
  }

  static func isCaption(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    CaptionSign(text)?.cue != nil
  }
}
