/// Makes a printed line out of a raw one.
enum LineCleaner {
  /// The printed line, or `nil` where the raw line is blank.
  static func clean(_ bytes: ArraySlice<UInt8>, number: Int, blanksBefore: Int) -> PrintedLine? {
    var raw = RawScalars(bytes)
    guard !raw.scalars.isEmpty else { return nil }
    // A label such as 快 评 and a byline keep their blanks: to them letter-spacing says something.
    let isShort = raw.scalars.count <= 4 || raw.scalars[0] == "□"
    let isStretched = !isShort && raw.isStretched
    var line = PrintedLine(text: [], columns: [], number: number)
    line.isStretched = isStretched
    line.indent = raw.indent
    line.blanksBefore = blanksBefore
    line.text.reserveCapacity(raw.scalars.count)
    line.columns.reserveCapacity(raw.scalars.count)
    for index in raw.scalars.indices {
      let scalar = raw.scalars[index]
      let blanks = index == 0 ? 0 : raw.blanks[index]
      if blanks > 0, keepsBlank(raw, at: index, blanks: blanks, isStretched: isStretched) {
        line.text.append(" ")
        line.columns.append(raw.columns[index] - 1)
        line.width += 1
      }
      line.text.append(scalar)
      line.columns.append(raw.columns[index])
      line.width += scalar.halfWidth
    }
    raw.scalars = []
    return line
  }

  /// Whether the blanks before a character part words; justification and the thin space between
  /// Han and digits (`1000 万元` beside `1300万元`) do not.
  private static func keepsBlank(
    _ raw: RawScalars, at index: Int, blanks: Int, isStretched: Bool
  ) -> Bool {
    let before = raw.scalars[index - 1]
    let after = raw.scalars[index]
    if before.isOpening || after.isClosing || after.isStop { return false }
    switch (before.isWide, after.isWide) {
    case (true, true): return isStretched ? blanks > 1 : true
    case (false, false): return !(before == "." && after.isDigit)
    default: return before.isClosing
    }
  }
}

/// The characters of a raw line and the blanks between them.
private struct RawScalars {
  var scalars: [Unicode.Scalar] = []
  /// Blanks right before each character.
  var blanks: [Int] = []
  var columns: [Int32] = []
  var indent = 0

  init(_ bytes: ArraySlice<UInt8>) {
    scalars.reserveCapacity(bytes.count / 2)
    blanks.reserveCapacity(bytes.count / 2)
    columns.reserveCapacity(bytes.count / 2)
    var decoder = UTF8Reader(bytes)
    var column: Int32 = 0
    var pending = 0
    while let scalar = decoder.next() {
      column &+= 1
      if scalar.isBlank {
        pending += 1
        if scalars.isEmpty { indent += scalar.halfWidth }
      } else {
        scalars.append(RadicalFold.fold(scalar))
        blanks.append(pending)
        columns.append(column)
        pending = 0
      }
    }
  }

  /// Whether at least half of the neighbours of full width stand apart.
  var isStretched: Bool {
    var pairs = 0
    var gaps = 0
    for index in scalars.indices.dropFirst() {
      guard scalars[index].isWide, scalars[index - 1].isWide else { continue }
      pairs += 1
      if blanks[index] > 0 { gaps += 1 }
    }
    return gaps > 0 && gaps * 5 >= pairs * 2
  }
}

/// Reads the scalars of valid UTF-8.
struct UTF8Reader {
  private let bytes: ArraySlice<UInt8>
  private var index: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  /// The next scalar, U+FFFD for what is none.
  mutating func next() -> Unicode.Scalar? {
    guard index < bytes.endIndex else { return nil }
    let first = UInt32(bytes[index])
    index += 1
    if first < 0x80 { return Unicode.Scalar(first) }
    let count = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1
    var value = first & (0x3F >> UInt32(count))
    for _ in 0..<count {
      guard index < bytes.endIndex else { return "\u{FFFD}" }
      value = value << 6 | UInt32(bytes[index] & 0x3F)
      index += 1
    }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}
