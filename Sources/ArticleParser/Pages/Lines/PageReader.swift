/// Cuts a file into pages and a page into printed lines, one page at a time.
///
/// A page without any printed line is left out, its number is not.
struct PageReader: Sequence, IteratorProtocol {
  private let text: DecodedText
  private let marksPages: Bool
  /// Index of the next raw line, and where in it the page begins if behind a form feed.
  private var position = 0
  private var start: Int?
  private var number = 0
  /// Blank raw lines since the last printed one.
  private var blanks = 0

  /// No printed page has more lines.
  ///
  /// A file of many pages that nothing parts is read in stretches, so that the time grows with its
  /// length only.
  static let lineLimit = 2_000

  init(_ text: DecodedText) {
    self.text = text
    marksPages = Self.blankMarksPages(text)
  }

  mutating func next() -> PrintedPage? {
    while position < text.lines.count {
      number += 1
      var page = PrintedPage(number: number)
      page.isPainted = marksPages
      readLines(of: &page)
      GridUnweaver.unweave(&page)
      let signs = ScanSigns(page.lines)
      page.isScanned = signs.isScan
      if signs.areMarksHalf { HalfWidthMarks.widen(&page) }
      ShardJoiner.join(&page)
      LabelJoiner.join(&page)
      guard !page.lines.isEmpty else { continue }
      page.pairs = PairFilter(page.lines)
      return page
    }
    return nil
  }

  /// Reads on to the end of the page.
  private mutating func readLines(of page: inout PrintedPage) {
    while position < text.lines.count, page.lines.count < Self.lineLimit {
      let line = text.lines[position]
      let bytes = text.bytes[(start ?? line.bytes.lowerBound)..<line.bytes.upperBound]
      if let feed = bytes.withUnsafeBufferPointer({ $0.firstIndex(of: 0x0C, in: $0.indices) }) {
        append(bytes.prefix(feed), line.number, to: &page)
        start = bytes.startIndex + feed + 1
        return
      }
      if marksPages, Self.startsWithOneBlank(bytes), !page.lines.isEmpty { return }
      append(bytes, line.number, to: &page)
      position += 1
      start = nil
    }
  }

  private mutating func append(
    _ bytes: ArraySlice<UInt8>, _ number: Int, to page: inout PrintedPage
  ) {
    guard let line = LineCleaner.clean(bytes, number: number, blanksBefore: blanks) else {
      blanks += 1
      return
    }
    page.lines.append(line)
    blanks = 0
  }

  /// Whether a single blank before a line starts a page, as PDFBox prints it.
  ///
  /// Pages hold many lines: where every tenth line is indented, blanks mean something else. So they do
  /// where many lines begin with several.
  private static func blankMarksPages(_ text: DecodedText) -> Bool {
    var printed = 0
    var marked = 0
    var indented = 0
    for line in text.lines where !line.bytes.isEmpty {
      let bytes = text.bytes[line.bytes]
      printed += 1
      guard bytes.first == 0x20, bytes.count > 1 else { continue }
      if startsWithOneBlank(bytes) { marked += 1 } else { indented += 1 }
    }
    return marked > 0 && marked * 20 <= printed && indented * 10 <= printed
  }

  private static func startsWithOneBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.first == 0x20 && bytes.count > 1 && bytes[bytes.startIndex + 1] > 0x20
  }
}
