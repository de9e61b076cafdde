/// Finds a cross-head that was read as the first line of the paragraph below it.
///
/// `我国生态修复治理取得新成效` fills its column nearly as a first line does. But the line below it is two
/// characters short, as first lines are and others hardly, and the text below says its words again.
enum CrossHeadLine {
  /// The share of a cross-head's pairs of characters that the lines below have.
  private static let leastShare: Float = 0.3
  /// How many lines below are asked.
  private static let reach = 8

  /// The first line of a paragraph, if it is a cross-head.
  static func head(of paragraph: Paragraph, _ page: PrintedPage) -> LineSpan? {
    guard paragraph.spans.count > 2, !paragraph.startsInside, let head = paragraph.spans.first
    else { return nil }
    let below = paragraph.spans.dropFirst().prefix(reach)
    let text = page.text(head)
    let next = page.lines[paragraph.spans[1].line]
    guard text.count >= 4, canBeHead(text),
      looksIndented(next, before: page.lines[paragraph.spans[2].line], paragraph.firstMeasure),
      let last = text.last, let first = next.text.first, !page.pairs.contains(last, first)
    else { return nil }
    var pairs = PairSet(text)
    return pairs.share(in: page.text(below)[...]) >= leastShare ? head : nil
  }

  /// Whether a line can be a heading inside a body: it has no stop and opens no report.
  static func canBeHead(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    LineShape.canBeCrossHead(text) && !text.contains { $0.isStop } && !Dateline.opens(text)
  }

  /// Whether a line is two characters short and no word that could not be broken makes it so.
  private static func looksIndented(
    _ line: PrintedLine, before next: PrintedLine, _ measure: Int
  ) -> Bool {
    guard (3...5).contains(measure - line.width), measure - next.width <= 3 else { return false }
    let word = next.text.prefix { $0.isLatinOrDigit || $0 == "." || $0 == "%" }.count
    return line.width + word <= measure
  }
}
