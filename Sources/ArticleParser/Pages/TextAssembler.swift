/// Joins stretches of printed lines to the text of a field.
struct TextAssembler {
  private let page: PrintedPage
  private(set) var result = PlacedText()
  private var last: Unicode.Scalar?

  init(_ page: PrintedPage) {
    self.page = page
  }

  /// Goes on with a line of the same paragraph: a hyphen that only broke the line is dropped, Latin
  /// words stay apart.
  mutating func append(_ span: LineSpan) {
    page.lines.withUnsafeBufferPointer { append(span.range, of: $0[span.line]) }
  }

  private mutating func append(_ range: Range<Int>, of line: borrowing PrintedLine) {
    var range = range
    while let first = range.first, line.text[first] == " " {
      range = (first + 1)..<range.upperBound
    }
    guard let first = range.first else { return }
    if let last, line.text[first].isLatinLetter {
      if last == "-" {
        result.removeLast()
      } else if last.isLatinLetter {
        result.append([" "], line: line.number(at: first), columns: line.columns[first...first])
      }
    }
    line.forEachRun(of: range) { run, number in
      result.append(line.text[run], line: number, columns: line.columns[run])
    }
    last = line.text[range.upperBound - 1]
  }

  mutating func append(_ spans: [LineSpan]) {
    for span in spans { append(span) }
  }

  /// Starts a paragraph.
  mutating func breakParagraph() {
    guard result.count > 0 else { return }
    result.appendLineEnd()
    last = nil
  }
}
