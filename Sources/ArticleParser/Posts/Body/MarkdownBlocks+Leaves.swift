extension MarkdownBlocks {
  /// Reads what stands behind the container marks.
  mutating func readLeaf(_ start: LineCursor, _ line: DecodedText.Line) {
    var cursor = start
    let columns = cursor.indentation.columns
    cursor.skipIndentation()
    if columns >= 4, open != .html, plainText == nil, !(isHTML && open != .indentedCode) {
      if open == .paragraph {
        append(cursor.rest)
      } else {
        open = .indentedCode
        var code = start
        code.skip(toColumn: start.column + 4)
        append(code.rest)
      }
      return
    }
    if open == .indentedCode { close() }
    if open == .html {
      appendHTML(cursor.rest)
      return
    }
    if readMarkedLine(cursor, line) || readDefinition(cursor, line) { return }
    if open == .paragraph, let last = gathered.last?.bytes,
      plainText?.endsParagraph(last) == true
    {
      close()
    }
    if open == .none { open = .paragraph }
    append(cursor.rest)
  }

  /// Headings, rules, fences, tags and the marks of kramdown and Liquid; true where one was read.
  private mutating func readMarkedLine(_ cursor: LineCursor, _ line: DecodedText.Line) -> Bool {
    switch cursor.current {
    case UInt8(ascii: "#"): return readHeading(cursor, line)
    case UInt8(ascii: "="), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "_"):
      return readUnderline(cursor) || readRule(cursor)
    case UInt8(ascii: "`"), UInt8(ascii: "~"): return openFence(cursor)
    case UInt8(ascii: "<"): return openHTML(cursor, line)
    case UInt8(ascii: "{"): return readBraces(cursor, line)
    case UInt8(ascii: ":"): return readContainerFence(cursor) || readDescription(cursor, line)
    case 0xE3, UInt8(ascii: "&"):
      if open == .paragraph, Self.paragraphIndents.contains(where: cursor.starts(with:)) { close() }
      return false
    default: return false
    }
  }

  /// Two wide spaces indent a new paragraph in Chinese typing.
  private static let paragraphIndents: [StaticString] = [
    "\u{3000}\u{3000}", "&emsp;&emsp;", "&ensp;&ensp;", "&nbsp;&nbsp;", "&#12288;&#12288;",
  ]

  /// The hashes of a heading; without a space behind them there must be two, or it is a hashtag.
  func headingWidth(_ cursor: LineCursor) -> Int? {
    let width = cursor.run(of: UInt8(ascii: "#"))
    guard (1...6).contains(width) else { return nil }
    let isSpaced = cursor.position + width == cursor.end || cursor.byte(width) <= UInt8(ascii: " ")
    return isSpaced || width >= 2 ? width : nil
  }

  private mutating func readHeading(_ start: LineCursor, _ line: DecodedText.Line) -> Bool {
    guard let width = headingWidth(start) else { return false }
    close()
    var cursor = start
    cursor.advance(width)
    cursor.skipIndentation()
    var end = endWithoutAttributes(cursor.rest)
    var hashes = end
    while hashes > cursor.position, bytes[hashes - 1] == UInt8(ascii: "#") { hashes -= 1 }
    if hashes == cursor.position || bytes[hashes - 1] <= UInt8(ascii: " ") { end = hashes }
    open = .paragraph
    append(cursor.position..<max(cursor.position, end))
    close(as: .heading)
    return true
  }

  /// Where a heading's text ends before kramdown's `{#id}` or `{: .class}` and white space.
  private func endWithoutAttributes(_ line: Range<Int>) -> Int {
    let whole = text.trimmed(line)
    guard bytes[whole].last == UInt8(ascii: "}"),
      let brace = bytes[whole].lastIndex(of: UInt8(ascii: "{")),
      bytes[brace + 1] == UInt8(ascii: "#") || bytes[brace + 1] == UInt8(ascii: ":")
    else { return whole.upperBound }
    return text.trimmed(whole.lowerBound..<brace).upperBound
  }

  /// A line of `=` or `-` makes the one or two lines above it a heading.
  private mutating func readUnderline(_ cursor: LineCursor) -> Bool {
    let mark = cursor.current
    guard open == .paragraph, !gathered.isEmpty,
      mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-"),
      bytes[cursor.rest].allSatisfy({ $0 == mark || $0 <= UInt8(ascii: " ") }),
      mark == UInt8(ascii: "=") || cursor.run(of: mark) >= 2,
      MarkdownTable(gathered, bytes) == nil
    else { return false }
    close(as: gathered.count <= 2 ? .heading : nil)
    return true
  }

  private mutating func readRule(_ cursor: LineCursor) -> Bool {
    guard isRule(cursor) else { return false }
    close()
    return true
  }

  func fenceLength(_ cursor: LineCursor) -> Int? {
    let mark = cursor.current
    guard mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
    let length = cursor.run(of: mark)
    guard length >= 3 else { return nil }
    let info = bytes[(cursor.position + length)..<cursor.end]
    return mark == UInt8(ascii: "`") && info.contains(mark) ? nil : length
  }

  private mutating func openFence(_ cursor: LineCursor) -> Bool {
    guard let length = fenceLength(cursor) else { return false }
    close()
    open = .fence(CodeFence(byte: cursor.current, length: length, column: cursor.column))
    return true
  }

  mutating func continueFence(_ start: LineCursor, _ fence: CodeFence) {
    var cursor = start
    cursor.skipIndentation()
    let isInside = cursor.column > fence.column
    var fence = fence
    if let length = fenceLength(cursor), length >= fence.length, cursor.current == fence.byte {
      let mark = cursor.position + length
      if text.trimmed(mark..<cursor.end).isEmpty {
        if !isInside || fence.inner == 0 {
          close()
          return
        }
        fence.inner -= 1
      } else if isInside {
        fence.inner += 1
      }
      open = .fence(fence)
    }
    append(start.rest)
  }

  /// A line where there is no Markdown: a blank one ends the leaf, since the paragraphs of some
  /// such bodies have no tags.
  mutating func readHTML(_ start: LineCursor, _ line: DecodedText.Line) {
    var cursor = start
    cursor.skipIndentation()
    if cursor.isBlank {
      close()
    } else if open == .html || !openHTML(cursor, line) {
      open = .html
      append(start.rest)
    }
  }

  private mutating func appendHTML(_ line: Range<Int>) {
    append(line)
    element?.read(line, of: bytes)
  }

  /// A closing mark that the text never gives does not swallow the rest of the body.
  private mutating func openHTML(_ cursor: LineCursor, _ line: DecodedText.Line) -> Bool {
    guard HTMLElements.startsBlock(bytes, cursor.rest) else { return false }
    close()
    if let mark = HTMLElements.closingMark(bytes, cursor.rest) {
      append(cursor.rest)
      if holds(mark, cursor.rest) {
        open = .html
        close()
      } else {
        open = endsLater(mark, after: line) ? .rawHTML(until: mark) : .html
        element = nil
      }
    } else {
      open = .html
      element = ElementNesting(startingAt: cursor.position, of: bytes)
      appendHTML(cursor.rest)
      // kramdown reads Markdown inside of such an element: its tag is all that is HTML.
      let end = bytes.firstIndex(of: UInt8(ascii: ">"), in: cursor.rest) ?? cursor.end
      let tag = cursor.position..<end
      // Most tags are a name alone.
      if tag.count > 12, Self.markdownAttributes.contains(where: { holds($0, tag) }) { close() }
    }
    return true
  }

  private static let markdownAttributes: [StaticString] = [
    "markdown=\"1\"", "markdown=\"block\"", "markdown=\"span\"", "markdown=1",
  ]

  private func holds(_ mark: StaticString, _ range: Range<Int>) -> Bool {
    text.firstOccurrence(of: mark, in: range) != nil
  }

  private mutating func endsLater(_ mark: StaticString, after line: DecodedText.Line) -> Bool {
    let name = mark.description
    if let known = missingMarks[name], known <= line.bytes.upperBound { return false }
    let rest = line.bytes.upperBound..<bytes.count
    if text.firstOccurrence(of: mark, in: rest) != nil { return true }
    missingMarks[name] = rest.lowerBound
    return false
  }

  /// Goes on with a block that ends at a mark of its own; false where none is open.
  mutating func continueRaw(_ line: DecodedText.Line) -> Bool {
    switch open {
    case .rawHTML(let mark):
      append(line.bytes)
      if holds(mark, line.bytes) { close() }
      return true
    case .liquid(let mark, _):
      if holds(mark, line.bytes) {
        close()
      } else {
        append(line.bytes)
      }
      return true
    default: return false
    }
  }

  /// A line in braces alone: kramdown's attribute list, or a tag that opens a block.
  private mutating func readBraces(_ cursor: LineCursor, _ line: DecodedText.Line) -> Bool {
    let last = bytes[cursor.rest].last { $0 > UInt8(ascii: " ") }
    if cursor.byte(1) == UInt8(ascii: ":"), last == UInt8(ascii: "}") {
      if cursor.starts(with: "{::comment}"), openBlock(until: "{:/", isHidden: true, cursor, line) {
        return true
      }
      let isContents = text.firstOccurrence(of: "toc", in: cursor.rest) != nil
      close()
      // The item above `{:toc}` only holds its place.
      if isContents, leaves.last?.kind == .listItem { leaves.removeLast() }
      return true
    }
    guard cursor.byte(1) == UInt8(ascii: "%") else { return false }
    var name = cursor
    name.advance(cursor.byte(2) == UInt8(ascii: "-") ? 3 : 2)
    name.skipIndentation()
    return Self.liquidBlocks.contains { block in
      name.starts(with: block.name)
        && openBlock(until: block.end, isHidden: block.isHidden, cursor, line)
    }
  }

  /// Opens a block whose end stands in a later line: one that never ends hides nothing.
  private mutating func openBlock(
    until end: StaticString, isHidden: Bool, _ cursor: LineCursor, _ line: DecodedText.Line
  ) -> Bool {
    guard !holds(end, cursor.rest), endsLater(end, after: line) else { return false }
    close()
    open = .liquid(until: end, isHidden: isHidden)
    return true
  }

  /// Tags of Liquid, and of Hexo, whose text stands as it is or is not shown.
  private static let liquidBlocks: [(name: StaticString, end: StaticString, isHidden: Bool)] = [
    ("highlight", "endhighlight", false), ("codeblock", "endcodeblock", false),
    ("comment", "endcomment", true),
  ]

  /// A description of the term above it, or one more of the same.
  private mutating func readDescription(_ cursor: LineCursor, _ line: DecodedText.Line) -> Bool {
    guard cursor.byte(1) == UInt8(ascii: " "), plainText == nil,
      open == .paragraph || open == .none && leaves.last?.kind == .paragraph
    else { return false }
    close()
    var cursor = cursor
    cursor.advance(1)
    cursor.skipIndentation()
    open = .paragraph
    append(cursor.rest)
    return true
  }
}
