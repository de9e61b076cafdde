/// Reads the inline markup of one leaf into pieces of text.
///
/// Works on the raw bytes from the leaf's first to its last segment and jumps over what lies
/// between segments, so no text is copied. Every mark is looked at a fixed number of times.
struct InlineReader {
  /// A run of emphasis marks that may open or close.
  struct Delimiter {
    var piece: Int
    var mark: UInt8
    var canOpen: Bool
    var canClose: Bool
  }

  /// A bracket that may open a link or an image.
  struct Bracket {
    var piece: Int
    var delimiters: Int
    var textStart: Int
    var isImage: Bool
  }

  let bytes: TextBytes
  let definitions: Set<[UInt8]>
  var state = InlineState()

  /// The pieces of the leaf that was read last, in reading order.
  var pieces: [InlinePiece] = []
  var delimiters: [Delimiter] = []
  var brackets: [Bracket] = []
  /// Ruby text waits for its element's end, so that the words it explains stay together.
  var annotation: [InlinePiece] = []
  var isInAnnotation = false

  /// The segments of all leaves; those of this leaf, and the current one.
  let segments: [BodyLeaf.Segment]
  var leafSegments = 0..<0
  var segment = 0
  var position = 0
  /// End of the current segment, and of the leaf.
  var lineEnd = 0
  var end = 0
  var isMarkdown = true
  /// Lengths of backtick runs that the leaf holds no more.
  var missingTicks: Set<Int> = []
  /// The end of the line that was found to hold no closing brace behind a mark, nor a comment's end.
  var missingBraces: [UInt8: Int] = [:]
  /// Emphasis marks of which a run of three is open.
  var openTriples: Set<UInt8> = []
  var lastTagEnd = -1
  var lastParenthesis = -1
  /// Elements that nothing closes any more.
  var unclosedNames: Set<[UInt8]> = []

  init(_ blocks: borrowing MarkdownBlocks) {
    bytes = blocks.bytes
    definitions = blocks.definitions
    segments = blocks.leafSegments
    pieces.reserveCapacity(32)
  }

  /// Reads a leaf into its pieces.
  mutating func read(_ leaf: BodyLeaf) {
    begin(leaf)
    guard leaf.kind != .code else {
      readCode()
      return
    }
    while moveToNextByte() {
      if state.hidden != nil {
        skipHidden()
      } else {
        readNext()
      }
    }
    resolveEmphasis()
    flushAnnotation()
  }

  private mutating func begin(_ leaf: BodyLeaf) {
    pieces.removeAll(keepingCapacity: true)
    // Most leaves leave these empty, and emptying costs even then.
    if !delimiters.isEmpty { delimiters.removeAll(keepingCapacity: true) }
    if !brackets.isEmpty { brackets.removeAll(keepingCapacity: true) }
    if !missingTicks.isEmpty { missingTicks.removeAll(keepingCapacity: true) }
    if !openTriples.isEmpty { openTriples.removeAll(keepingCapacity: true) }
    isInAnnotation = false
    leafSegments = leaf.segments
    segment = leaf.segments.lowerBound
    (position, lineEnd, end) = (0, 0, 0)
    if !leaf.segments.isEmpty {
      let first = segments[leaf.segments.lowerBound].bytes
      (position, lineEnd) = (first.lowerBound, first.upperBound)
      end = segments[leaf.segments.upperBound - 1].bytes.upperBound
    }
    isMarkdown = leaf.kind != .html
    lastTagEnd = .max
    lastParenthesis = .max
  }

  /// Passes the ends of segments; false at the leaf's end.
  private mutating func moveToNextByte() -> Bool {
    while position >= lineEnd {
      guard segment + 1 < leafSegments.upperBound else { return false }
      if state.hidden == nil { endLine() }
      let passed = position
      repeat {
        segment += 1
      } while segment + 1 < leafSegments.upperBound && segments[segment].bytes.upperBound <= passed
        && segments[segment].bytes.upperBound < passed
      position = max(passed, segments[segment].bytes.lowerBound)
      lineEnd = segments[segment].bytes.upperBound
    }
    return true
  }

  /// The break at a line's end: hard behind two spaces or a backslash, or where text keeps its lines.
  private mutating func endLine() {
    var isHard = state.preformattedDepth > 0
    if isMarkdown, let last = pieces.last {
      if case .space = last.kind, last.bytes.count >= 2, last.bytes.upperBound == lineEnd,
        bytes[last.bytes].allSatisfy({ $0 == UInt8(ascii: " ") })
      {
        isHard = true
      }
    }
    add(isHard ? .lineBreak : .softBreak, lineEnd..<lineEnd)
  }

  /// Code keeps everything but Liquid's own marks for raw text.
  private mutating func readCode() {
    for index in leafSegments {
      let segment = segments[index]
      if index > leafSegments.lowerBound {
        pieces.append(
          InlinePiece(kind: .lineBreak, bytes: segment.bytes.lowerBound..<segment.bytes.lowerBound))
      }
      guard !isRawMark(segment.bytes) else { continue }
      pieces.append(InlinePiece(kind: .text, bytes: segment.bytes))
    }
  }

  private func isRawMark(_ range: Range<Int>) -> Bool {
    let trimmed = bytes[range].drop { $0 <= UInt8(ascii: " ") }
    guard trimmed.starts(with: "{%".utf8), trimmed.count < 24 else { return false }
    let name = trimmed.dropFirst(2).drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }
    return name.starts(with: "raw".utf8) || name.starts(with: "endraw".utf8)
  }

  mutating func add(_ kind: InlinePiece.Kind, _ range: Range<Int>) {
    let piece = InlinePiece(kind: kind, bytes: range)
    if isInAnnotation { annotation.append(piece) } else { pieces.append(piece) }
  }

  /// Adds bytes that may reach over line ends.
  mutating func addText(_ range: Range<Int>) {
    var start = range.lowerBound
    while start < range.upperBound {
      let stop = min(range.upperBound, max(lineEnd, start))
      if stop > start { add(.text, start..<stop) }
      position = stop
      guard stop < range.upperBound, segment + 1 < leafSegments.upperBound else { break }
      add(.softBreak, stop..<stop)
      segment += 1
      lineEnd = segments[segment].bytes.upperBound
      start = max(stop, segments[segment].bytes.lowerBound)
    }
    position = max(position, range.upperBound)
  }

  // MARK: - One mark

  private mutating func readNext() {
    let start = position
    position = ByteClass.endOfPlainText(bytes, from: start, to: lineEnd)
    if position > start {
      add(.text, start..<position)
      return
    }
    if isMarkdown, readMarkdown() { return }
    switch bytes[position] {
    case UInt8(ascii: "<"): readAngle()
    case UInt8(ascii: "&"): readEntity()
    case UInt8(ascii: "{"): readLiquid()
    default: readSpecial()
    }
  }

  private mutating func readMarkdown() -> Bool {
    switch bytes[position] {
    case UInt8(ascii: "\\"): readEscape()
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): readDelimiter()
    case UInt8(ascii: "`"): readCodeSpan()
    case UInt8(ascii: "["): openBracket(isImage: false, width: 1)
    case UInt8(ascii: "!"):
      guard position + 1 < lineEnd, bytes[position + 1] == UInt8(ascii: "[") else { return false }
      openBracket(isImage: true, width: 2)
    case UInt8(ascii: "]"): closeBracket()
    case UInt8(ascii: "$"): return readMathematics()
    default: return false
    }
    return true
  }

  /// White space, control characters and marks without a width; all else is text.
  private mutating func readSpecial() {
    let start = position
    let (width, meaning) = ByteClass.special(bytes, at: start, end: lineEnd)
    position += width
    switch meaning {
    case .space:
      while position < lineEnd,
        bytes[position] == UInt8(ascii: " ") || bytes[position] == UInt8(ascii: "\t")
      {
        position += 1
      }
      // Indentation and alignment in preformatted text are part of it.
      add(state.preformattedDepth > 0 ? .text : .space, start..<position)
    case .lineBreak: add(.lineBreak, start..<position)
    case .nothing: return
    case .text: add(.text, start..<position)
    }
  }

  private mutating func readEscape() {
    let start = position
    guard start + 1 < lineEnd else {
      // A backslash at the end of a line breaks it.
      position += 1
      add(.lineBreak, start..<position)
      return
    }
    let next = bytes[start + 1]
    if next == UInt8(ascii: "\\"), start + 2 == lineEnd, segment + 1 < leafSegments.upperBound {
      // kramdown asks for two.
      position += 2
      add(.lineBreak, start..<position)
      return
    }
    guard ByteClass.isPunctuation(next) else {
      position += 1
      add(.text, start..<position)
      return
    }
    position += 2
    add(.text, (start + 1)..<position)
  }

  private mutating func readCodeSpan() {
    let start = position
    var length = 0
    while start + length < lineEnd, bytes[start + length] == UInt8(ascii: "`") { length += 1 }
    if !missingTicks.contains(length), let close = closingTicks(length, after: start + length) {
      addText((start + length)..<close)
      position = close + length
      skipSegments()
      readAttributeList()
    } else {
      missingTicks.insert(length)
      position = start + length
      add(.text, start..<position)
    }
  }

  private func closingTicks(_ length: Int, after start: Int) -> Int? {
    var offset = start
    while offset < end {
      guard bytes[offset] == UInt8(ascii: "`") else {
        offset += 1
        continue
      }
      let runStart = offset
      while offset < end, bytes[offset] == UInt8(ascii: "`") { offset += 1 }
      if offset - runStart == length { return runStart }
    }
    return nil
  }

  /// `$$ … $$` is TeX, where stars and underscores are no emphasis.
  private mutating func readMathematics() -> Bool {
    guard position + 1 < lineEnd, bytes[position + 1] == UInt8(ascii: "$"),
      !missingTicks.contains(-1)
    else { return false }
    var close = position + 2
    while close + 1 < end,
      bytes[close] != UInt8(ascii: "$") || bytes[close + 1] != UInt8(ascii: "$")
    {
      close += 1
    }
    guard close + 1 < end else {
      missingTicks.insert(-1)
      return false
    }
    addText(position..<(close + 2))
    return true
  }

  /// Brings the current segment up to the position after a jump.
  mutating func skipSegments() {
    while position > lineEnd, segment + 1 < leafSegments.upperBound {
      segment += 1
      lineEnd = segments[segment].bytes.upperBound
    }
  }
}
