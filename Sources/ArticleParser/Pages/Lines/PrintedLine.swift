/// One line as the page prints it: without justification blanks, with broken glyphs mended.
struct PrintedLine: Sendable {
  /// The mended characters; a blank that means something is one U+0020.
  var text: [Unicode.Scalar]
  /// For each character of `text` its 1-based column in the raw line.
  var columns: LineColumns
  /// 1-based raw line.
  var number: Int
  /// The length in half columns: 2 for a Han character, 1 for a Latin one.
  var width: Int
  /// Whether blanks stood between its characters, so that it filled its column when it was set.
  var isStretched: Bool
  /// Half columns of white space before the first character.
  var indent: Int
  /// Blank raw lines right before it.
  var blanksBefore: Int

  /// Where it goes on with another raw line, for lines that the extraction broke.
  private var joints: [(index: Int, number: Int)]?

  init(text: [Unicode.Scalar], columns: LineColumns, number: Int) {
    self.text = text
    self.columns = columns
    self.number = number
    width = 0
    isStretched = false
    indent = 0
    blanksBefore = 0
  }

  /// A stretch of its characters as a line of its own.
  func part(_ range: Range<Int>) -> PrintedLine {
    var part = PrintedLine(
      text: Array(text[range]), columns: LineColumns(columns[range]),
      number: number(at: range.lowerBound))
    part.width = part.text.halfWidth
    return part
  }

  /// Goes on with another raw line.
  mutating func append(_ line: PrintedLine) {
    var joints = self.joints ?? []
    joints.append((text.count, line.number))
    for joint in line.joints ?? [] { joints.append((text.count + joint.index, joint.number)) }
    self.joints = joints
    text += line.text
    columns = LineColumns(Array(columns) + Array(line.columns))
    width += line.width
    isStretched = isStretched || line.isStretched
  }

  /// The characters with one blank wherever the raw line has any.
  var spaced: [Unicode.Scalar] {
    if columns.follow { return text }
    var spaced: [Unicode.Scalar] = []
    spaced.reserveCapacity(text.count * 2)
    for index in text.indices {
      if index > 0, columns[index] - columns[index - 1] > 1, text[index] != " ",
        text[index - 1] != " "
      {
        spaced.append(" ")
      }
      spaced.append(text[index])
    }
    return spaced
  }

  /// The raw line of a character.
  func number(at index: Int) -> Int {
    joints?.last { $0.index <= index }?.number ?? number
  }

  /// Whether the extraction broke it, so that it stands on several raw lines.
  var isJoined: Bool { joints != nil }

  /// Gives a stretch of characters cut where it goes on with another raw line, each part with the
  /// number of its line.
  func forEachRun(of range: Range<Int>, _ body: (Range<Int>, Int) -> Void) {
    guard let first = range.first else { return }
    var start = first
    for joint in joints ?? [] where joint.index > first && joint.index < range.upperBound {
      body(start..<joint.index, number(at: start))
      start = joint.index
    }
    body(start..<range.upperBound, number(at: start))
  }

  /// The raw lines of a stretch of characters.
  func numbers(of range: Range<Int>) -> [Int] {
    var numbers: [Int] = []
    forEachRun(of: range) { numbers.append($1) }
    return numbers
  }

  /// Whether it is two characters short of its column, as first lines of paragraphs are, and no word
  /// that could not be broken makes it so.
  func looksIndented(before next: PrintedLine, in measure: Int) -> Bool {
    guard (3...5).contains(measure - width), measure - next.width <= 3 else { return false }
    let word = next.text.prefix { $0.isLatinOrDigit || $0 == "." || $0 == "%" }.count
    return width + word <= measure
  }

  /// Whether its last character parts clauses or closes a quote or bracket.
  var endsClause: Bool {
    guard let last = text.last else { return false }
    return last.isStop && !last.endsSentence || last.isClosing
  }

  /// The character after the last gap of three blanks or more, if it is near the end.
  func wideGap(in range: Range<Int>) -> Int? {
    if columns.follow { return nil }
    let limit = max(range.lowerBound + 1, range.upperBound - 24)
    var index = range.upperBound - 1
    while index >= limit {
      if columns[index] - columns[index - 1] > 3, text[index] != " " { return index }
      index -= 1
    }
    return nil
  }

  /// Whether its last character, quotes and brackets apart, ends a sentence.
  func endsSentence(at end: Int) -> Bool { Self.endsSentence(text[..<end]) }

  /// The same of the characters before a place.
  static func endsSentence(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.last { !$0.isClosing && $0 != " " }?.endsSentence ?? false
  }
}

/// A stretch of one line of a page.
struct LineSpan: Sendable, Equatable {
  /// Index of the line on its page.
  var line: Int
  /// Characters of the line's `text`.
  var range: Range<Int>
}
