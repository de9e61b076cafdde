/// A paragraph of running text.
struct Paragraph: Sendable {
  var spans: [LineSpan]
  /// Half columns of the column it begins in.
  var firstMeasure: Int
  /// Half columns of the column it ends in.
  var measure: Int
  /// It begins in the middle of a sentence or paragraph.
  var startsInside: Bool
  /// Its last line stops where the column stops, not where the sentence does.
  var endsCut: Bool

  /// Goes on with the lines of another.
  mutating func append(_ other: Paragraph) {
    spans += other.spans
    endsCut = other.endsCut
    measure = other.measure
  }

  /// The paragraph that begins with its second line.
  func dropFirstLine() -> Paragraph {
    var rest = self
    rest.spans.removeFirst()
    return rest
  }
}

/// One thing on a page, in the order of the file.
enum PageItem: Sendable {
  case paragraph(Paragraph)
  case heading(LineSpan)
  case byline(LineSpan)
  case continuation(LineSpan, ContinuationMark)
  case label(LineSpan, ColumnLabel)
  case folio(LineSpan, FolioLine)

  var isHeading: Bool {
    if case .heading = self { true } else { false }
  }
}
