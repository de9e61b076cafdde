extension MarkdownBlocks {
  /// Passes the marks of the open containers that go on in this line and counts them.
  func matchContainers(_ cursor: inout LineCursor) -> Int {
    var matched = 0
    for container in containers {
      let (columns, textStart) = cursor.indentation
      switch container {
      case .quote:
        guard columns <= 3, textStart < cursor.end, bytes[textStart] == UInt8(ascii: ">")
        else { return matched }
        passQuoteMark(&cursor)
      case .item(let column):
        guard cursor.column + columns >= column || textStart == cursor.end else { return matched }
        cursor.skip(toColumn: column)
      }
      matched += 1
    }
    return matched
  }

  private func passQuoteMark(_ cursor: inout LineCursor) {
    cursor.skipIndentation()
    cursor.advance(1)
    if cursor.current == UInt8(ascii: " ") { cursor.advance(1) }
  }

  /// Opens the quotes and list items that start in this line.
  mutating func openContainers(_ cursor: inout LineCursor) {
    while true {
      let columns = cursor.indentation.columns
      guard columns <= 3 || (isHTML && open == .none) else { return }
      var ahead = cursor
      ahead.skipIndentation()
      if ahead.current == UInt8(ascii: ">") {
        close()
        passQuoteMark(&cursor)
        containers.append(.quote)
      } else if let width = listMarkWidth(ahead) {
        close()
        ahead.advance(width)
        openItem(&ahead)
        cursor = ahead
      } else {
        return
      }
    }
  }

  private mutating func openItem(_ cursor: inout LineCursor) {
    let columns = cursor.indentation.columns
    // Five columns and more behind the mark are an indented code block one column behind it.
    let isCode = columns >= 5
    let column = cursor.column + (isCode ? 1 : max(columns, 1))
    cursor.skip(toColumn: column)
    containers.append(.item(column: column))
    isListItem = true
    if cursor.starts(with: "[ ] ") || cursor.starts(with: "[x] ") || cursor.starts(with: "[X] ") {
      cursor.advance(4)
    }
  }

  /// The width of a list mark at the cursor, or `nil`; a rule of stars or dashes is none.
  private func listMarkWidth(_ cursor: LineCursor) -> Int? {
    switch cursor.current {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
      guard isSpaceOrEnd(cursor, 1), !isRule(cursor) else { return nil }
      if open == .paragraph, cursor.position + 1 >= cursor.end { return nil }
      return 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      var width = 1
      while width < 10, isDigit(cursor.byte(width)) { width += 1 }
      let mark = cursor.byte(width)
      guard mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")"), isSpaceOrEnd(cursor, width + 1)
      else { return nil }
      // In running text only a 1 can start a list: elsewhere a year at the line's start would.
      let mayInterrupt = width == 1 && cursor.current == UInt8(ascii: "1") || !containers.isEmpty
      if open == .paragraph, !mayInterrupt { return nil }
      return width + 1
    default: return nil
    }
  }

  private func isSpaceOrEnd(_ cursor: LineCursor, _ distance: Int) -> Bool {
    cursor.position + distance >= cursor.end || cursor.byte(distance) <= UInt8(ascii: " ")
  }

  private func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// Three or more equal marks and nothing else.
  func isRule(_ cursor: LineCursor) -> Bool {
    let mark = cursor.current
    guard mark == UInt8(ascii: "-") || mark == UInt8(ascii: "*") || mark == UInt8(ascii: "_") else {
      return false
    }
    // A look at the end first: deep lists start every level with such a mark.
    guard bytes[cursor.rest].last(where: { $0 > UInt8(ascii: " ") }) == mark else {
      return false
    }
    var count = 0
    for byte in bytes[cursor.rest] {
      if byte == mark {
        count += 1
      } else if byte > UInt8(ascii: " ") {
        return false
      }
    }
    return count >= 3
  }

  /// `:::tip 提示` and `:::` around a box, as VuePress, Docusaurus and Pandoc have it: its title is
  /// text, its kind and attributes are not.
  mutating func readContainerFence(_ start: LineCursor) -> Bool {
    let colons = start.run(of: UInt8(ascii: ":"))
    guard colons >= 3, plainText == nil else { return false }
    var cursor = start
    cursor.advance(colons)
    let isTight = cursor.current > UInt8(ascii: " ")
    cursor.skipIndentation()
    let kind = bytes[cursor.rest].prefix { HTMLTag.isNameByte($0) }
    let hasAttributes = cursor.current == UInt8(ascii: "{")
    guard cursor.isBlank || !kind.isEmpty || hasAttributes && !isTight else { return false }
    close()
    cursor.advance(kind.count)
    cursor.skipIndentation()
    var title = text.trimmed(cursor.rest)
    if bytes[title].last == UInt8(ascii: "}"),
      let brace = bytes[title].lastIndex(of: UInt8(ascii: "{"))
    {
      title = text.trimmed(title.lowerBound..<brace)
    }
    if bytes[title].first == UInt8(ascii: "["), bytes[title].last == UInt8(ascii: "]") {
      title = (title.lowerBound + 1)..<(title.upperBound - 1)
    }
    guard !title.isEmpty else { return true }
    open = .paragraph
    append(title)
    close()
    return true
  }

  /// Whether a line that leaves its quote or list starts something of its own.
  func interruptsParagraph(_ cursor: LineCursor) -> Bool {
    guard cursor.indentation.columns <= 3 else { return false }
    var cursor = cursor
    cursor.skipIndentation()
    return cursor.current == UInt8(ascii: ">") || listMarkWidth(cursor) != nil || isRule(cursor)
      || headingWidth(cursor) != nil || fenceLength(cursor) != nil
      || HTMLElements.startsBlock(bytes, cursor.rest) || cursor.starts(with: "{:")
      || cursor.starts(with: ":::") || startsFootnote(cursor)
  }
}
