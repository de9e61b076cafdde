/// Joins stretches of printed lines to the text of a field, with the raw place of each character.
struct TextAssembler {
  private let page: PrintedPage
  private var scalars = String.UnicodeScalarView()
  /// Code points so far.
  private(set) var count = 0
  private(set) var places = SourceMap()
  private var last: Unicode.Scalar?

  init(_ page: PrintedPage) {
    self.page = page
  }

  var text: String { String(scalars) }

  /// Goes on with a line of the same paragraph: a hyphen that only broke the line is dropped, Latin
  /// words stay apart.
  mutating func append(_ span: LineSpan) {
    let line = page.lines[span.line]
    var range = span.range
    while let first = range.first, line.text[first] == " " {
      range = (first + 1)..<range.upperBound
    }
    guard let first = range.first else { return }
    if let last, line.text[first].isLatinLetter {
      if last == "-" {
        scalars.removeLast()
        count -= 1
      } else if last.isLatinLetter {
        append(" ", line: line.number(at: first), column: Int(line.columns[first]))
      }
    }
    for index in range {
      append(line.text[index], line: line.number(at: index), column: Int(line.columns[index]))
    }
  }

  mutating func append(_ spans: [LineSpan]) {
    for span in spans { append(span) }
  }

  /// Starts a paragraph.
  mutating func breakParagraph() {
    guard count > 0 else { return }
    scalars.append("\n")
    count += 1
    last = nil
  }

  private mutating func append(_ scalar: Unicode.Scalar, line: Int, column: Int) {
    places.note(offset: count, line: line, column: column)
    scalars.append(scalar)
    count += 1
    last = scalar
  }
}
