/// Makes a printed line out of a raw one.
enum LineCleaner {
  /// The printed line, or `nil` where the raw line is blank.
  static func clean(_ bytes: ArraySlice<UInt8>, number: Int, blanksBefore: Int) -> PrintedLine? {
    guard !bytes.isEmpty else { return nil }
    let raw = RawScalars(bytes)
    guard !raw.scalars.isEmpty else { return nil }
    // A label such as 快 评 and a byline keep their blanks: to them letter-spacing says something.
    let isShort = raw.scalars.count <= 4 || raw.scalars[0] == "□"
    var line = PrintedLine(text: raw.scalars, columns: raw.columns, number: number)
    line.isStretched = !isShort && raw.isStretched
    line.indent = raw.indent
    line.blanksBefore = blanksBefore
    line.width = raw.width
    if raw.hasBlanks { setBlanks(raw, in: &line) }
    return line
  }

  /// Puts the blanks back that part words.
  private static func setBlanks(_ raw: RawScalars, in line: inout PrintedLine) {
    let kept = raw.scalars.indices.dropFirst().filter { index in
      let blanks = raw.blanks(before: index)
      return blanks > 0 && keepsBlank(raw, at: index, blanks: blanks, line.isStretched)
    }
    guard !kept.isEmpty else { return }
    line.width += kept.count
    line.text = []
    line.text.reserveCapacity(raw.scalars.count + kept.count)
    var columns: [Int32] = []
    columns.reserveCapacity(raw.scalars.count + kept.count)
    var start = 0
    for index in kept {
      line.text += raw.scalars[start..<index]
      columns += raw.columns[start..<index]
      line.text.append(" ")
      columns.append(raw.columns[index] - 1)
      start = index
    }
    line.text += raw.scalars[start...]
    line.columns = LineColumns(columns + raw.columns[start...])
  }

  /// Whether the blanks before a character part words; justification and the thin space between
  /// Han and digits (`1000 万元` beside `1300万元`) do not.
  private static func keepsBlank(
    _ raw: RawScalars, at index: Int, blanks: Int, _ isStretched: Bool
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

/// The characters of a raw line without its blanks.
private struct RawScalars {
  let scalars: [Unicode.Scalar]
  let columns: LineColumns
  private let gaps: Gaps

  init(_ bytes: ArraySlice<UInt8>) {
    var scalars: [Unicode.Scalar] = []
    var columns = LineColumns(first: 0, count: 0)
    var gaps = Gaps()
    // Added one by one, characters took three times as long.
    bytes.withUnsafeBufferPointer { bytes in
      let limit = bytes.codePointCount(in: bytes.indices)
      withUnsafeTemporaryAllocation(of: Unicode.Scalar.self, capacity: limit) { characters in
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: limit) { places in
          var count = 0
          gaps = Gaps(of: UTF8Reader(bytes), characters, places, &count)
          guard count > 0 else { return }
          scalars.reserveCapacity(count)
          scalars.append(contentsOf: UnsafeBufferPointer(rebasing: characters[..<count]))
          columns =
            gaps.hasBlanks
            ? LineColumns(UnsafeMutableBufferPointer(rebasing: places[..<count]))
            : LineColumns(first: places[0], count: count)
        }
      }
    }
    (self.scalars, self.columns, self.gaps) = (scalars, columns, gaps)
  }

  var indent: Int { gaps.indent }

  /// Half columns of the characters.
  var width: Int { gaps.width }

  /// Blanks stand between the characters.
  var hasBlanks: Bool { gaps.hasBlanks }

  /// How many blanks stand right before a character that is not the first.
  func blanks(before index: Int) -> Int {
    Int(columns[index] &- columns[index - 1]) - 1
  }

  /// Whether at least half of the neighbours of full width stand apart.
  var isStretched: Bool { gaps.wideGaps > 0 && gaps.wideGaps * 5 >= gaps.widePairs * 2 }

  /// What the blanks of a line say, counted while it is read.
  struct Gaps {
    var indent = 0
    var width = 0
    var hasBlanks = false
    /// Neighbours of full width, blanks looked through.
    var widePairs = 0
    /// Those that blanks part.
    var wideGaps = 0

    init() {}

    /// Counts while it writes the characters that are no blanks, and the column of each.
    init(
      of reader: consuming UTF8Reader, _ scalars: UnsafeMutableBufferPointer<Unicode.Scalar>,
      _ columns: UnsafeMutableBufferPointer<Int32>, _ count: inout Int
    ) {
      var column: Int32 = 0
      var last: (column: Int32, isWide: Bool) = (0, false)
      while count < scalars.count, let scalar = reader.next() {
        column &+= 1
        // Most characters of a page are neither blank nor broken, and wide.
        let isPlain = (0x4E00...0x9FFF).contains(scalar.value)
        if !isPlain, scalar.isBlank {
          if last.column == 0 { indent += scalar.halfWidth }
          continue
        }
        let mended = isPlain ? scalar : RadicalFold.fold(scalar)
        let isWide = isPlain || mended.isWide
        if column &- last.column > 1 && last.column > 0 {
          hasBlanks = true
          if isWide && last.isWide { wideGaps &+= 1 }
        }
        if isWide && last.isWide { widePairs &+= 1 }
        width &+= isWide ? 2 : 1
        scalars[count] = mended
        columns[count] = column
        count &+= 1
        last = (column, isWide)
      }
    }
  }
}
