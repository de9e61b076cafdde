/// Finds the headline below a column that stops in mid-sentence, where it was read as the column's
/// last lines.
///
/// pdfminer puts a headline right below a body into the box of the body: `黎巴嫩南部城市西` above
/// `黎真主党武装称打击以军集结点`, and the box ends there. That the two lines meet in no word, that the
/// page says the headline's words elsewhere, that it begins and ends as headlines do and leaves the
/// column unfilled, tell it from a line of the text.
struct FootHeading {
  private let page: PrintedPage
  private let paragraphs: [Paragraph]

  /// Natural logarithms of the odds that the last lines are a headline, fitted by logistic regression
  /// on the 430 ends of boxes in mid-sentence of 340 pages whose articles were known.
  private enum Weight {
    static let bias: Float = -3.1
    /// The characters that meet above it are a pair on the page, or no common pair at all.
    static let knownPair: Float = -1.7
    static let unknownPair: Float = 1.4
    /// For the share of its pairs that stand elsewhere on the page.
    static let share: Float = 3.6
    /// For the logarithm of the number of its pairs.
    static let length: Float = 0.4
    static let fillsColumn: Float = -2.3
    /// For how it begins and ends, in units of ``PhraseEdgeTable``.
    static let edges: Float = 0.4
  }

  /// No more lines of a headline stand below a column.
  private static let mostLines = 3

  /// Makes headings of such lines; blank lines part the boxes of the page.
  static func part(_ items: inout [PageItem], _ page: PrintedPage) {
    let finder = FootHeading(
      page: page,
      paragraphs: items.compactMap {
        if case .paragraph(let paragraph) = $0 { paragraph } else { nil }
      })
    for index in items.indices.reversed() {
      guard case .paragraph(var paragraph) = items[index],
        let count = finder.headingLines(below: paragraph)
      else { continue }
      let heading = paragraph.spans.suffix(count)
      paragraph.spans.removeLast(count)
      items.replaceSubrange(
        index...index, with: [.paragraph(paragraph)] + heading.map { .heading($0) })
    }
  }

  /// How many of a paragraph's last lines are a headline, if any are.
  private func headingLines(below paragraph: Paragraph) -> Int? {
    guard paragraph.endsCut, let last = paragraph.spans.last, endsBox(last) else { return nil }
    var best: (count: Int, score: Float)?
    for count in 1...Self.mostLines where count < paragraph.spans.count {
      let lines = paragraph.spans.suffix(count)
      guard let first = lines.first, !page.text(first).contains(where: Self.isStop) else { break }
      let score = score(of: lines, in: paragraph)
      if score > best?.score ?? 0 { best = (count, score) }
    }
    return best?.count
  }

  private func endsBox(_ span: LineSpan) -> Bool {
    let next = span.line + 1
    return span.range.upperBound == page.lines[span.line].text.count
      && (next == page.lines.count || page.lines[next].blanksBefore > 0)
  }

  /// A headline may hold a colon or list something.
  private static func isStop(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isStop && scalar != "：" && scalar != "、"
  }

  private func score(of lines: ArraySlice<LineSpan>, in paragraph: Paragraph) -> Float {
    guard let first = lines.first, let last = lines.last else { return 0 }
    let above = page.text(paragraph.spans[lines.startIndex - 1])
    var score = Weight.bias + meeting(above, page.text(first))
    score += Weight.edges * PhraseEdge.score(above: page.text(last), below: page.text(first))
    if abs(page.lines[last.line].width - paragraph.measure) <= 2 { score += Weight.fillsColumn }
    let words = page.text(lines)
    var pairs = PairSet(words[...])
    score += Weight.length * logarithm(Float(pairs.count + 1))
    guard score + Weight.share > 0 else { return score }
    return score + Weight.share * pairs.share(in: text(without: lines)[...])
  }

  private func meeting(
    _ above: ArraySlice<Unicode.Scalar>, _ below: ArraySlice<Unicode.Scalar>
  ) -> Float {
    guard let last = above.last, let first = below.first, last.isHan, first.isHan else { return 0 }
    if page.pairs.contains(last, first) { return Weight.knownPair }
    return CommonPairs.contains(last, first) ? 0 : Weight.unknownPair
  }

  /// The text of the page's paragraphs but for some lines.
  private func text(without lines: ArraySlice<LineSpan>) -> [Unicode.Scalar] {
    page.text(paragraphs.flatMap(\.spans).filter { !lines.contains($0) })
  }
}
