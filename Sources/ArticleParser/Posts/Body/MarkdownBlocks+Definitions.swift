extension MarkdownBlocks {
  /// A link's target `[label]: address "title"`, a footnote `[^label]: text`, an abbreviation
  /// `*[word]: text`; true where the line holds nothing else that a reader sees.
  mutating func readDefinition(_ start: LineCursor, _ line: DecodedText.Line) -> Bool {
    guard start.current == UInt8(ascii: "[") || start.current == UInt8(ascii: "*") else {
      return false
    }
    let isFootnote = startsFootnote(start)
    guard open == .none || isFootnote else { return false }
    var cursor = start
    let isAbbreviation = cursor.current == UInt8(ascii: "*")
    if isAbbreviation { cursor.advance(1) }
    guard cursor.current == UInt8(ascii: "["),
      let close = bytes.firstIndex(of: UInt8(ascii: "]"), in: cursor.rest),
      close + 1 < cursor.end, bytes[close + 1] == UInt8(ascii: ":"),
      close > cursor.position + 1
    else { return false }
    if isAbbreviation { return true }
    let label = Self.normalized(bytes[(cursor.position + 1)..<close])
    cursor.advance(close + 2 - cursor.position)
    cursor.skipIndentation()
    if isFootnote {
      self.close()
      definitions.insert(label)
      containers.append(.item(column: 4))
      open = .paragraph
      append(cursor.rest)
      return true
    }
    guard isAddress(cursor) else { return false }
    definitions.insert(label)
    return true
  }

  /// Footnotes stand line under line, with no blank line between them.
  func startsFootnote(_ cursor: LineCursor) -> Bool {
    guard cursor.starts(with: "[^"),
      let close = bytes.firstIndex(of: UInt8(ascii: "]"), in: cursor.rest),
      close > cursor.position + 2, close + 1 < cursor.end
    else { return false }
    return bytes[close + 1] == UInt8(ascii: ":")
  }

  /// An address and at most a title behind it.
  private func isAddress(_ start: LineCursor) -> Bool {
    var cursor = start
    guard cursor.position < cursor.end else { return false }
    if cursor.current == UInt8(ascii: "<") {
      guard let close = bytes.firstIndex(of: UInt8(ascii: ">"), in: cursor.rest) else {
        return false
      }
      cursor.advance(close + 1 - cursor.position)
    } else {
      while cursor.position < cursor.end, cursor.current > UInt8(ascii: " ") { cursor.advance(1) }
    }
    cursor.skipIndentation()
    return cursor.isBlank || cursor.current == UInt8(ascii: "\"")
      || cursor.current == UInt8(ascii: "'") || cursor.current == UInt8(ascii: "(")
  }

  /// A label with letters lower-cased and white space as one space: two of them are compared so.
  static func normalized(_ label: Slice<TextBytes>) -> [UInt8] {
    var result: [UInt8] = []
    for byte in label {
      if byte <= UInt8(ascii: " ") {
        if !result.isEmpty, result.last != UInt8(ascii: " ") { result.append(UInt8(ascii: " ")) }
      } else {
        let isUpper = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
        result.append(isUpper ? byte | 0x20 : byte)
      }
    }
    if result.last == UInt8(ascii: " ") { result.removeLast() }
    return result
  }
}
