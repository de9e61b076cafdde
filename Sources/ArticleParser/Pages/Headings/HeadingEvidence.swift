/// Which neighbouring characters of the headings occur in which bodies, and how much that says.
struct HeadingEvidence {
  private var ordinals: [UInt64: Int] = [:]
  /// For each pair of characters and each piece: 0 absent, 1 in the body, 2 in its first paragraph.
  private var presence: [[UInt8]] = []
  private var weights: [Float] = []
  /// What a pair of characters that one piece alone has is worth.
  let rarest: Float
  let pieceCount: Int

  init(_ page: PrintedPage, headings: [LineSpan], pieces: [Piece]) {
    pieceCount = pieces.count
    rarest = Self.weight(of: 1, pieces: pieces.count)
    for span in headings { note(page.lines[span.line].text[span.range], pieces.count) }
    for (first, second) in zip(headings, headings.dropFirst()) {
      note(Self.join(page, first, second), pieces.count)
    }
    for (index, piece) in pieces.enumerated() { scan(page, piece, index) }
    weights = presence.map { row in
      let holders = row.count { $0 > 0 }
      return holders == 0 ? 0 : Self.weight(of: holders, pieces: row.count)
    }
  }

  /// What the characters say for each piece, added up pair by pair.
  func gains(of text: ArraySlice<Unicode.Scalar>) -> [Float] {
    var gains = [Float](repeating: 0, count: pieceCount)
    var pairs = PairReader(text)
    var seen: [Int] = []
    while let pair = pairs.next() {
      guard let ordinal = ordinals[pair], !seen.contains(ordinal) else { continue }
      seen.append(ordinal)
      for (piece, present) in presence[ordinal].enumerated() where present > 0 {
        gains[piece] += weights[ordinal] * (present > 1 ? 1.3 : 1)
      }
    }
    return gains
  }

  /// Whether the last character of one heading line and the first of the next stand together in a
  /// body: then a word was cut, and the lines are one headline.
  func joins(_ page: PrintedPage, _ first: LineSpan, _ second: LineSpan) -> Bool {
    var pairs = PairReader(Self.join(page, first, second)[...])
    guard let pair = pairs.next() else { return false }
    return isPresent(pair)
  }

  /// Whether two characters stand together in a body.
  func joins(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    isPresent(PairReader.pair(first, second))
  }

  private func isPresent(_ pair: UInt64) -> Bool {
    guard let ordinal = ordinals[pair] else { return false }
    return presence[ordinal].contains { $0 > 0 }
  }

  private static func weight(of holders: Int, pieces: Int) -> Float {
    logarithm(Float(pieces + 1) / Float(holders)) + 0.15
  }

  private static func join(
    _ page: PrintedPage, _ first: LineSpan, _ second: LineSpan
  ) -> ArraySlice<Unicode.Scalar> {
    let ends = page.lines[first.line].text[first.range].suffix(1)
    return ArraySlice(ends + page.lines[second.line].text[second.range].prefix(1))
  }

  private mutating func note(_ text: ArraySlice<Unicode.Scalar>, _ pieces: Int) {
    var pairs = PairReader(text)
    while let pair = pairs.next() {
      if ordinals[pair] != nil { continue }
      ordinals[pair] = presence.count
      presence.append([UInt8](repeating: 0, count: pieces))
    }
  }

  private mutating func scan(_ page: PrintedPage, _ piece: Piece, _ index: Int) {
    var isFirst = true
    for part in piece.parts {
      guard case .paragraph(let paragraph) = part else { continue }
      var pairs = PairReader([])
      for span in paragraph.spans {
        pairs.continue(with: page.lines[span.line].text[span.range])
        while let pair = pairs.next() {
          guard let ordinal = ordinals[pair] else { continue }
          if isFirst {
            presence[ordinal][index] = 2
          } else if presence[ordinal][index] == 0 {
            presence[ordinal][index] = 1
          }
        }
      }
      isFirst = false
    }
  }
}

/// The natural logarithm, close enough for weights and the same on every machine.
///
/// The C library's differs in the last digit between systems, and records must not.
func logarithm(_ value: Float) -> Float {
  let exponent = value.exponent
  let fraction = value.significand
  let ratio = (fraction - 1) / (fraction + 1)
  let square = ratio * ratio
  let series = 2 * ratio * (1 + square * (1 / 3 + square * (1 / 5 + square / 7)))
  return Float(exponent) * 0.693_147_2 + series
}

/// The pairs of neighbouring characters of a text; blanks are nothing, marks part.
struct PairReader {
  private var text: ArraySlice<Unicode.Scalar>
  private var before: UInt32 = 0

  init(_ text: ArraySlice<Unicode.Scalar>) {
    self.text = text
  }

  /// Goes on with the next line, whose first character follows the last one read.
  mutating func `continue`(with next: ArraySlice<Unicode.Scalar>) {
    text = next
  }

  static func pair(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> UInt64 {
    UInt64(first.value) << 32 | UInt64(second.value)
  }

  mutating func next() -> UInt64? {
    while let scalar = text.popFirst() {
      if scalar == " " { continue }
      let isWord = scalar.isHan || scalar.isLatinOrDigit
      let pair = UInt64(before) << 32 | UInt64(scalar.value)
      let hadWord = before != 0
      before = isWord ? scalar.value : 0
      if isWord && hadWord { return pair }
    }
    return nil
  }
}
