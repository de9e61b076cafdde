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

  /// The paragraph that ends before one of its lines.
  func upTo(_ line: Int) -> Paragraph {
    var part = self
    part.spans = Array(spans[..<line])
    part.endsCut = false
    return part
  }

  /// The paragraph that begins with one of its lines.
  func from(_ line: Int) -> Paragraph {
    var part = self
    part.spans = Array(spans[line...])
    part.firstMeasure = startsInside ? measure : firstMeasure
    part.startsInside = false
    return part
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
