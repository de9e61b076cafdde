/// What single lines of a page say, asked of the recognisers in the terms of the page model.
enum LineSigns {
  /// The lead at the start of a line or paragraph.
  static func lead(_ text: [Unicode.Scalar]) -> Dateline? {
    Dateline.atStart(of: text[...])
  }

  /// Where in a text the byline begins, and the people it names.
  ///
  /// `signals` are those of the text or of more.
  static func byline(_ text: ArraySlice<Unicode.Scalar>, _ signals: LineSignals) -> Byline? {
    guard mayHoldByline(text, signals) else { return nil }
    return Byline.whole(text) ?? Byline.atEnd(of: text)
  }

  /// A look that costs little: most lines have none of what a byline needs, a mark after a
  /// sentence's end, brackets at the end, or a role in a line without stops.
  private static func mayHoldByline(
    _ text: ArraySlice<Unicode.Scalar>, _ signals: LineSignals
  ) -> Bool {
    guard let last = text.last else { return false }
    if last.closesBracket { return true }
    if !signals.isDisjoint(with: [.bylineMark, .doubtfulMark]), hasMark(text) { return true }
    guard signals.contains(.role), text.count <= 40 else { return false }
    return LineSignals(text).isDisjoint(with: .clauseEnd)
  }

  private static func hasMark(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    var before: Unicode.Scalar = " "
    for scalar in text {
      let signals = LineSignals(scalar)
      if signals.contains(.bylineMark) { return true }
      if signals.contains(.doubtfulMark), before == " " || before.endsSentence || before.closes {
        return true
      }
      before = scalar
    }
    return false
  }

  /// The people of byline text, also of one whose mark OCR took for something else.
  static func people(_ text: ArraySlice<Unicode.Scalar>) -> PeopleList {
    if let byline = Byline.whole(text) { return byline.list }
    // Where the mark was misread the first name may be as well: a rare family name is none.
    if let byline = Byline.misread(text, isApart: true), byline.list.namesAreCommon {
      return byline.list
    }
    return PeopleList(text)
  }

  static func label(_ text: [Unicode.Scalar]) -> ColumnLabel? {
    guard text.count <= 14, !text.contains(where: { $0.isStop || $0.isDigit }) else { return nil }
    return ColumnLabel(text[...])
  }

  /// A line of date, paper, page and editors.
  ///
  /// `signals` are those of the line.
  @inline(__always)
  static func folio(_ line: PrintedLine, _ signals: LineSignals) -> FolioLine? {
    guard signals.isDisjoint(with: .prose), line.text.count <= 8 || signals.contains(.folio) else {
      return nil
    }
    return FolioLine(line.spaced[...])
  }
}
