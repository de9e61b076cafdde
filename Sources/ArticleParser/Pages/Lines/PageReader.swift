/// The printed lines of one page.
struct PrintedPage: Sendable {
  /// 1-based ordinal inside the file.
  var number: Int
  var lines: [PrintedLine] = []
  /// The pairs of characters inside its lines; ``PageReader`` finds them when the lines are whole.
  var pairs = PairFilter()
}

/// Cuts a file into pages and a page into printed lines.
enum PageReader {
  /// The pages of a text; a page without any printed line is left out, its number is not.
  static func pages(of text: DecodedText) -> [PrintedPage] {
    let marksPages = blankMarksPages(text)
    var pages: [PrintedPage] = []
    var page = PrintedPage(number: 1)
    var blanks = 0
    for line in text.lines {
      var bytes = text.bytes[line.bytes]
      while let feed = bytes.firstIndex(of: 0x0C) {
        append(bytes[..<feed], line.number, &blanks, to: &page)
        close(&page, into: &pages)
        bytes = bytes[(feed + 1)...]
      }
      if marksPages, startsWithOneBlank(bytes), !page.lines.isEmpty { close(&page, into: &pages) }
      append(bytes, line.number, &blanks, to: &page)
    }
    close(&page, into: &pages)
    return pages
  }

  private static func append(
    _ bytes: ArraySlice<UInt8>, _ number: Int, _ blanks: inout Int, to page: inout PrintedPage
  ) {
    guard let line = LineCleaner.clean(bytes, number: number, blanksBefore: blanks) else {
      blanks += 1
      return
    }
    page.lines.append(line)
    blanks = 0
  }

  private static func close(_ page: inout PrintedPage, into pages: inout [PrintedPage]) {
    let number = page.number
    HalfWidthMarks.widen(&page)
    ShardJoiner.join(&page)
    if !page.lines.isEmpty {
      page.pairs = PairFilter(page.lines)
      LineUnweaver.unweave(&page)
      pages.append(page)
    }
    page = PrintedPage(number: number + 1)
  }

  /// Whether a single blank before a line starts a page, as PDFBox prints it.
  ///
  /// Pages hold many lines: where every tenth line is indented, blanks mean something else.
  private static func blankMarksPages(_ text: DecodedText) -> Bool {
    var printed = 0
    var marked = 0
    for line in text.lines where !line.bytes.isEmpty {
      printed += 1
      if startsWithOneBlank(text.bytes[line.bytes]) { marked += 1 }
    }
    return marked > 0 && marked * 20 <= printed
  }

  private static func startsWithOneBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.first == 0x20 && bytes.count > 1 && bytes[bytes.startIndex + 1] > 0x20
  }
}
