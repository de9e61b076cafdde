/// Tells the text of newspaper pages from plain prose.
///
/// Two things give a page away: the signs of the trade (本报讯, □ bylines, 上接第1版, folio lines), of which
/// prose has none or one, and lines broken at a column's measure, which makes most of them stop
/// inside a sentence with the width of their neighbours. Among 24,000 laws, broadcasts and weblog
/// posts no file of eight lines came near: their share of such lines stayed below 0.4 where they
/// are Chinese and below 0.2 where they also are long.
enum PageSignature {
  /// How the text reads as newspaper pages, or `nil` where it does not.
  static func format(of text: DecodedText) -> ArticleSource.Format? {
    let shape = TextShape(text)
    guard shape.lines >= 8, shape.ideographs * 10 >= shape.characters * 6 else { return nil }
    let isColumn =
      shape.lines >= 20 && shape.flowing * 10 >= shape.lines * 3
      && shape.cut * 10 >= shape.lines * 6
    if shape.headings > 0 {
      // A document may wrap its lines as well, so headings ask for signs; a `#` that a page happens
      // to print makes no Markdown of it.
      guard shape.lines >= 10, signs(of: text, atLeast: 3) else { return nil }
      return isColumn && shape.headings * 20 < shape.lines ? .page : .markdownPage
    }
    if isColumn { return .page }
    guard shape.cut * 20 >= shape.lines * 7, shape.short * 10 >= shape.lines * 4 else { return nil }
    return signs(of: text, atLeast: 2) ? .page : nil
  }

  /// Lines beyond this say nothing new about what the file is.
  static let linesRead = 2000

  private static func signs(of text: DecodedText, atLeast wanted: Int) -> Bool {
    var found = 0
    for line in text.lines.prefix(linesRead) where !line.bytes.isEmpty {
      if isSign(text.scalars(of: line)[...]) { found += 1 }
      if found >= wanted { return true }
    }
    return false
  }

  private static func isSign(_ raw: ArraySlice<Unicode.Scalar>) -> Bool {
    let line = raw.drop { $0.isBlank || $0 == "#" || $0 == "*" }
    guard let first = line.first else { return false }
    if Dateline.atStart(of: line) != nil { return true }
    if ContinuationMark.atStart(of: line) != nil || ContinuationMark.atEnd(of: line) != nil {
      return true
    }
    if first == "□", Byline.whole(line) != nil { return true }
    return line.suffix(40).contains("□") && Byline.atEnd(of: line) != nil
  }
}

/// How a text's lines are made, counted over its beginning.
private struct TextShape {
  /// Lines that are not blank.
  var lines = 0
  /// Lines of at most 45 characters.
  var short = 0
  /// Lines that stop with a letter, an ideograph or a digit.
  var cut = 0
  /// Lines that stop so, or with a mark inside a sentence, and are as wide as the next one.
  var flowing = 0
  /// Lines that open with `#` and a blank.
  var headings = 0
  var characters = 0
  var ideographs = 0

  private var before: (width: Int, last: Unicode.Scalar)?

  init(_ text: DecodedText) {
    text.bytes.withUnsafeBufferPointer { bytes in
      for line in text.lines.prefix(PageSignature.linesRead) {
        count(UTF8Reader(UnsafeBufferPointer(rebasing: bytes[line.bytes])))
      }
    }
  }

  /// Counts a line.
  private mutating func count(_ reader: consuming UTF8Reader) {
    var width = 0
    var count = 0
    var last: Unicode.Scalar?
    var hashes = 0
    while let scalar = reader.next() {
      if (0x4E00...0x9FFF).contains(scalar.value) {
        // Most characters of a page: spared all further questions.
        ideographs += 1
        width += 2
      } else if scalar.isBlank {
        if hashes > 0, hashes == count { headings += 1 }
        continue
      } else {
        if scalar == "#", hashes == count { hashes += 1 }
        width += scalar.halfWidth
        if scalar.isIdeograph { ideographs += 1 }
      }
      count += 1
      last = scalar
    }
    guard let last else { return }
    lines += 1
    characters += count
    if count <= 45 { short += 1 }
    if last.isIdeograph || last.digit != nil || last.isLatinLetter { cut += 1 }
    if let before, before.width >= 12, abs(before.width - width) <= 2,
      !before.last.endsSentence, !before.last.closes
    {
      flowing += 1
    }
    before = (width, last)
  }
}
