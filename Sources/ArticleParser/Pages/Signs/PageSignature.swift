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
    guard LineEdges(text).mayBePage else { return nil }
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
    guard areOftenCut(shape.cut, of: shape.lines), shape.short * 10 >= shape.lines * 4 else {
      return nil
    }
    return signs(of: text, atLeast: 2) ? .page : nil
  }

  /// Whether so many of the lines stop inside a sentence as those of any page do.
  fileprivate static func areOftenCut(_ cut: Int, of lines: Int) -> Bool { cut * 20 >= lines * 7 }

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

/// How a text's lines start and stop: enough to tell most prose from pages without a look at all
/// characters.
private struct LineEdges {
  private var lines = 0
  private var cut = 0
  private var opensWithHash = false

  /// Whether the text may be one of pages; where not, it surely is none.
  var mayBePage: Bool { lines >= 8 && (opensWithHash || PageSignature.areOftenCut(cut, of: lines)) }

  init(_ text: DecodedText) {
    text.bytes.withUnsafeBufferPointer { bytes in
      for line in text.lines.prefix(PageSignature.linesRead) {
        count(UnsafeBufferPointer(rebasing: bytes[line.bytes]))
      }
    }
  }

  private mutating func count(_ line: UnsafeBufferPointer<UInt8>) {
    guard let last = Self.last(of: line) else { return }
    lines += 1
    if last.stopsInsideSentence { cut += 1 }
    if opensWithHash { return }
    var reader = UTF8Reader(line)
    var first = reader.next()
    while first?.isBlank == true { first = reader.next() }
    opensWithHash = first == "#"
  }

  /// The last character that is not blank.
  private static func last(of line: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar? {
    var end = line.count
    while end > 0 {
      var start = end - 1
      while start > 0, line[start] & 0xC0 == 0x80 { start -= 1 }
      var reader = UTF8Reader(UnsafeBufferPointer(rebasing: line[start..<end]))
      if let scalar = reader.next(), !scalar.isBlank { return scalar }
      end = start
    }
    return nil
  }
}

extension Unicode.Scalar {
  /// Whether a line that stops with the character is not at its sentence's end.
  var stopsInsideSentence: Bool { isIdeograph || digit != nil || isLatinLetter }
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
    if last.stopsInsideSentence { cut += 1 }
    if let before, before.width >= 12, abs(before.width - width) <= 2,
      !before.last.endsSentence, !before.last.closes
    {
      flowing += 1
    }
    before = (width, last)
  }
}
