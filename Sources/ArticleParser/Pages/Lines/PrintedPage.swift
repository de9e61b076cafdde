/// The printed lines of one page.
struct PrintedPage: Sendable {
  /// 1-based ordinal inside the file.
  var number: Int
  var lines: [PrintedLine] = []
  /// The pairs of characters inside its lines; ``PageReader`` finds them when the lines are whole.
  var pairs = PairFilter()
  /// It was scanned, so that lines may lack characters and their widths are rough.
  var isScanned = false

  /// It is written in the order of painting, as PDFBox does.
  var isPainted = false

  /// The characters of a stretch of a line.
  func text(_ span: LineSpan) -> ArraySlice<Unicode.Scalar> { lines[span.line].text[span.range] }

  /// The characters of stretches of lines, those of one right behind those of the one before.
  func text(_ spans: some Collection<LineSpan>) -> [Unicode.Scalar] {
    var text: [Unicode.Scalar] = []
    text.reserveCapacity(spans.reduce(0) { $0 + $1.range.count })
    for span in spans { text += self.text(span) }
    return text
  }

  /// Whether the characters on both sides of the break between two stretches are a pair elsewhere.
  func joins(_ span: LineSpan, _ next: LineSpan) -> Bool {
    guard let last = text(span).last, let first = text(next).first else { return false }
    return pairs.contains(last, first)
  }
}
