/// What single lines of a page say, asked of the recognisers in the terms of the page model.
enum LineSigns {
  /// The lead at the start of a line or paragraph.
  static func lead(_ text: [Unicode.Scalar]) -> Dateline? {
    Dateline.atStart(of: text[...])
  }

  /// Where in a line the byline begins, and the people it names.
  static func byline(_ text: ArraySlice<Unicode.Scalar>) -> Byline? {
    guard mayHoldByline(text) else { return nil }
    return Byline.whole(text) ?? Byline.atEnd(of: text)
  }

  /// A look that costs little: most lines have none of what a byline needs, a mark after a
  /// sentence's end, brackets at the end, or a role in a line without stops.
  private static func mayHoldByline(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let last = text.last else { return false }
    if last.closesBracket { return true }
    var hasStop = false
    var hasRole = false
    var before: Unicode.Scalar = " "
    for scalar in text {
      switch scalar {
      case "□", "■", "◻", "☐", "▢", "◎", "▪", "◇", "◆", "◼", "⬜", "❑", "❒": return true
      case "口", "〇", "○", "●", "◯", "ロ", "囗", "▲", "△", "★", "☆", "O", "o", "0", "D", "曰", "日", "回":
        if before == " " || before.endsSentence || before.closes { return true }
      case "，", "。", ",": hasStop = true
      case "者", "员", "摄", "影", "图", "文", "稿", "编", "辑", "译", "画", "笔", "对", "划", "写", "理", "筹":
        hasRole = true
      default: break
      }
      before = scalar
    }
    return hasRole && !hasStop && text.count <= 40
  }

  /// The people of byline text.
  static func people(_ text: ArraySlice<Unicode.Scalar>) -> PeopleList {
    if let byline = Byline.whole(text) { return byline.list }
    return PeopleList(text)
  }

  static func label(_ line: PrintedLine) -> ColumnLabel? {
    guard line.text.count <= 14, !line.text.contains(where: { $0.isStop || $0.isDigit }) else {
      return nil
    }
    return ColumnLabel(line.text[...])
  }

  /// A line of date, paper, page and editors.
  static func folio(_ line: PrintedLine) -> FolioLine? {
    var isCandidate = line.text.count <= 8
    for scalar in line.text {
      switch scalar {
      case "。", "，", "！", "？", "“", "《": return nil
      case "版", "编", "报", "刊", "期": isCandidate = true
      default: if scalar.isDigit { isCandidate = true }
      }
    }
    guard isCandidate else { return nil }
    return FolioLine(line.spaced[...])
  }

  static func isCaption(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    CaptionSign(text)?.cue != nil
  }
}
