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
    // A copy of the line would count three references up and down.
    let text = page.lines[span.line].text
    let columns = page.lines[span.line].columns
    var range = span.range
    while let first = range.first, text[first] == " " {
      range = (first + 1)..<range.upperBound
    }
    guard let first = range.first else { return }
    if let last, text[first].isLatinLetter {
      if last == "-" {
        result.removeLast()
      } else if last.isLatinLetter {
        result.appendBlank(line: page.lines[span.line].number(at: first), column: columns[first])
      }
    }
    if page.lines[span.line].isJoined {
      page.lines[span.line].forEachRun(of: range) { run, number in
        result.append(run, of: text, line: number, columns: columns)
      }
    } else {
      result.append(range, of: text, line: page.lines[span.line].number, columns: columns)
    }
    last = text[range.upperBound - 1]
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
