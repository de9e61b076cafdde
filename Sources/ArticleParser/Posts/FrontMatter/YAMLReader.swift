/// Reads the YAML 1.1 that front matters are written in, as libyaml reads it.
///
/// ```
/// document = block node at any column
/// block    = mapping | sequence | block scalar | flow node
/// mapping  = (key ":" value)+      all keys in one column
/// sequence = ("-" value)+          all dashes in one column
/// flow     = "[" flow, … "]" | "{" key: flow, … "}" | quoted | plain | *alias
/// ```
/// Tags but `!binary` are read over; every scalar stays text. The only limits are ``depthLimit`` levels of
/// nesting, so that no input exhausts the stack, and ``aliasLimit`` nodes that aliases may repeat.
struct YAMLReader {
  static let depthLimit = 64
  static let aliasLimit = 10_000

  let bytes: [UInt8]
  var position: Int
  let end: Int
  /// Where the current line starts: columns count from here.
  var lineStart: Int
  var anchors: [[UInt8]: YAMLNode] = [:]
  var repeatedNodes = 0
  var depth = 0

  init(bytes: [UInt8], range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    lineStart = range.lowerBound
    end = range.upperBound
  }

  /// The one document of the range; an empty one is a null scalar.
  mutating func document() throws(YAMLFault) -> YAMLNode {
    try skipToContent()
    guard position < end else { return emptyScalar }
    let node = try blockNode(parentColumn: -1)
    try skipToContent()
    guard position >= end else {
      throw fault("expected the end of the front matter or a key in the first column")
    }
    return node
  }
}

// MARK: - Bytes

extension YAMLReader {
  var column: Int { position - lineStart }

  var emptyScalar: YAMLNode {
    YAMLNode(content: .scalar([], isPlain: true), bytes: position..<position)
  }

  func byte(at offset: Int) -> UInt8 { offset < end ? bytes[offset] : 0 }

  var current: UInt8 { byte(at: position) }

  func fault(_ message: String) -> YAMLFault { YAMLFault(offset: position, message: message) }

  func isBlank(at offset: Int) -> Bool {
    let byte = byte(at: offset)
    return byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  func isBreak(at offset: Int) -> Bool {
    offset >= end || bytes[offset] == UInt8(ascii: "\n") || bytes[offset] == UInt8(ascii: "\r")
  }

  func isBlankOrBreak(at offset: Int) -> Bool { isBlank(at: offset) || isBreak(at: offset) }

  mutating func skipBlanks() {
    while isBlank(at: position) { position += 1 }
  }

  /// Passes the end of a line, CRLF as one.
  mutating func skipBreak() {
    if current == UInt8(ascii: "\r"), byte(at: position + 1) == UInt8(ascii: "\n") { position += 1 }
    if position < end { position += 1 }
    lineStart = position
  }

  /// Passes blanks and a comment up to the end of the line; a fault where anything else follows.
  mutating func finishLine() throws(YAMLFault) {
    let start = position
    skipBlanks()
    skipComment(after: start)
    guard isBreak(at: position) else { throw fault("did not expect more text after the value") }
  }

  mutating func skipComment(after start: Int) {
    guard current == UInt8(ascii: "#"), position == lineStart || position > start else { return }
    while !isBreak(at: position) { position += 1 }
  }

  /// Passes blank lines and comments; stops at the first mark of a line.
  mutating func skipToContent() throws(YAMLFault) {
    while position < end {
      let start = position
      skipBlanks()
      skipComment(after: start)
      guard isBreak(at: position), position < end else {
        if position < end, start == lineStart, bytes[start..<position].contains(UInt8(ascii: "\t"))
        {
          position = start
          throw fault("a tab cannot indent a line, use spaces")
        }
        return
      }
      skipBreak()
    }
  }
}
