/// Tells cross-heads by what stands below them.
///
/// A cross-head (`我国生态修复治理取得新成效`) fits the column of its article, and the text below it says its
/// words again.
struct CrossHeadLines {
  /// The share of a cross-head's pairs of characters that the lines below have.
  private static let leastShare: Float = 0.3
  /// How many lines below are asked.
  private static let reach = 8
  private static let mostLines = 3

  private let page: PrintedPage

  init(_ page: PrintedPage) {
    self.page = page
  }

  /// Whether heading lines above a paragraph are set to its column and said again by it.
  func stand(_ heads: [LineSpan], above paragraph: Paragraph) -> Bool {
    heads.count <= Self.mostLines
      && heads.allSatisfy { page.lines[$0.line].width <= paragraph.firstMeasure + 2 }
      && isSaidAgain(heads[...], by: paragraph.spans[...])
  }

  /// Whether heading lines above a paragraph are of the type of its text: in larger type they could
  /// not fill so much of its column.
  func areInTextType(_ heads: [LineSpan], above paragraph: Paragraph) -> Bool {
    let widest = heads.reduce(0) { max($0, page.lines[$1.line].width) }
    let measure = paragraph.firstMeasure
    return heads.count <= Self.mostLines && widest <= measure + 2 && widest * 5 >= measure * 4
  }

  /// The lines of a paragraph that are a cross-head, the first such: at its beginning or after a
  /// sentence.
  ///
  /// Where they fill the column nearly as lines of the text do, the line below them tells: it is two
  /// characters short, as first lines are and others hardly.
  func range(in paragraph: Paragraph) -> Range<Int>? {
    let spans = paragraph.spans
    guard spans.count > 2 else { return nil }
    for start in spans.indices.dropLast(2) where mayBegin(paragraph, at: start) {
      let measure = start == 0 ? paragraph.firstMeasure : paragraph.measure
      for end in (start + 1)...(start + Self.mostLines) where end + 1 < spans.count {
        guard !page.text(spans[end - 1]).contains(where: \.isStop) else { break }
        if part(spans[start..<end], above: spans[end...], measure) { return start..<end }
      }
    }
    return nil
  }

  private func mayBegin(_ paragraph: Paragraph, at start: Int) -> Bool {
    if start == 0 { return !paragraph.startsInside }
    let before = paragraph.spans[start - 1]
    return page.lines[before.line].endsSentence(at: before.range.upperBound)
  }

  /// Whether the first lines are a cross-head above a paragraph that begins with the others.
  private func part(
    _ heads: ArraySlice<LineSpan>, above below: ArraySlice<LineSpan>, _ measure: Int
  ) -> Bool {
    guard let last = heads.last, let first = below.first,
      page.lines[first.line].looksIndented(
        before: page.lines[below[below.startIndex + 1].line], in: measure)
    else { return false }
    let text = page.text(heads)
    return text.count >= 4 && Self.canBeHead(text[...]) && !page.joins(last, first)
      && isSaidAgain(heads, by: below)
  }

  private func isSaidAgain(
    _ heads: ArraySlice<LineSpan>, by below: ArraySlice<LineSpan>
  ) -> Bool {
    let text = page.text(heads)
    let body = page.text(below.prefix(Self.reach))
    var pairs = PairSet(text[...])
    return pairs.share(in: body[...]) >= Self.leastShare
  }

  /// Whether a line can be a heading inside a body: it has no stop and opens no report.
  static func canBeHead(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    LineShape.canBeCrossHead(text) && !text.contains { $0.isStop } && !Dateline.opens(text)
  }
}
