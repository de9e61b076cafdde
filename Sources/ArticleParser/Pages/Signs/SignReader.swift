/// Walks over a line and takes literals from it, with blanks allowed between any two characters.
///
/// Extraction and OCR set blanks anywhere (`本 报 讯`, `上接 第 1 版`), so a sign is its characters
/// and never its spacing.
struct SignReader {
  let line: ArraySlice<Unicode.Scalar>
  private(set) var position: Int

  init(_ line: ArraySlice<Unicode.Scalar>, at position: Int? = nil) {
    self.line = line
    self.position = position ?? line.startIndex
  }

  var isAtEnd: Bool {
    var copy = self
    copy.skipBlanks()
    return copy.position >= line.endIndex
  }

  mutating func skipBlanks() {
    while position < line.endIndex, line[position].isBlank { position += 1 }
  }

  /// The next character that is not blank.
  func peek() -> Unicode.Scalar? {
    var copy = self
    copy.skipBlanks()
    return copy.position < line.endIndex ? line[copy.position] : nil
  }

  /// Takes the literal, or nothing at all.
  mutating func take(_ literal: StaticString) -> Bool {
    var next = position
    let matched = literal.withUTF8Buffer { bytes in
      var wanted = UTF8Reader(bytes)
      while let scalar = wanted.next() {
        while next < line.endIndex, line[next].isBlank { next += 1 }
        guard next < line.endIndex, line[next] == scalar else { return false }
        next += 1
      }
      return true
    }
    if matched { position = next }
    return matched
  }

  /// Takes the first of the literals that stands here.
  mutating func takeAny(_ literals: [StaticString]) -> Bool {
    for literal in literals where take(literal) { return true }
    return false
  }

  /// Takes one character that is not blank, if it is of the right sort.
  mutating func take(where isWanted: (Unicode.Scalar) -> Bool) -> Unicode.Scalar? {
    var next = position
    while next < line.endIndex, line[next].isBlank { next += 1 }
    guard next < line.endIndex, isWanted(line[next]) else { return nil }
    position = next + 1
    return line[next]
  }

  /// Takes as many characters of one sort as stand here, at most `limit`.
  mutating func takeRun(
    upTo limit: Int, where isWanted: (Unicode.Scalar) -> Bool
  ) -> [Unicode.Scalar] {
    var run: [Unicode.Scalar] = []
    while run.count < limit, let scalar = take(where: isWanted) { run.append(scalar) }
    return run
  }

  /// Takes a number in Arabic or Chinese digits, `12`, `十二`, `二〇二三`.
  mutating func takeNumber() -> Int? {
    let arabic = takeRun(upTo: 6) { $0.digit != nil }
    if !arabic.isEmpty { return arabic.reduce(0) { $0 * 10 + ($1.digit ?? 0) } }
    let chinese = takeRun(upTo: 6) { ChineseNumeral.isDigit($0) }
    return ChineseNumeral.value(of: chinese)
  }

  /// Takes an Arabic number in which OCR may have read a one as `]`, `|` or `l`: `第]版`, `]月2日`.
  mutating func takeScannedNumber() -> Int? {
    let digits = takeRun(upTo: 4) { $0.digit != nil || Self.looksLikeOne($0) }
    guard !digits.isEmpty else { return nil }
    return digits.reduce(0) { $0 * 10 + ($1.digit ?? 1) }
  }

  private static func looksLikeOne(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "]" || scalar == "|" || scalar == "l"
  }

  /// Takes a round bracket and gives the range of what stands in it.
  ///
  /// A bracket that the line does not close, as where its people run on to the next line, reaches
  /// to the end of the line.
  mutating func takeBracket(upTo limit: Int = 60) -> Range<Int>? {
    var copy = self
    guard copy.take(where: \.opensBracket) != nil else { return nil }
    let start = copy.position
    var end = start
    while end < line.endIndex, !line[end].closesBracket {
      if end - start > limit { return nil }
      end += 1
    }
    position = min(end + 1, line.endIndex)
    return start..<end
  }
}
