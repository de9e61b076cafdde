extension InlineReader {
  mutating func openBracket(isImage: Bool, width: Int) {
    let start = position
    position += width
    if !isInAnnotation {
      brackets.append(
        Bracket(
          piece: pieces.count, delimiters: delimiters.count, textStart: position, isImage: isImage))
    }
    add(.text, start..<position)
  }

  /// Ends a link, an image or a footnote's number, or stands for itself.
  mutating func closeBracket() {
    let start = position
    position += 1
    guard !isInAnnotation, let bracket = brackets.popLast() else {
      add(.text, start..<position)
      return
    }
    let label = bracket.textStart..<start
    if !bracket.isImage, !label.isEmpty, bytes[label.lowerBound] == UInt8(ascii: "^"),
      isDefined(label)
    {
      removePieces(from: bracket)
      return
    }
    guard let target = targetEnd(label: label) else {
      add(.text, start..<position)
      return
    }
    let written = position..<target
    position = target
    skipSegments()
    if bracket.isImage {
      removePieces(from: bracket)
    } else {
      pieces[bracket.piece] = InlinePiece(kind: .linkStart, bytes: written)
      add(.linkEnd, written.upperBound..<written.upperBound)
      // A link holds no links: its brackets are done with.
      for outer in brackets.indices.reversed() where brackets[outer].isImage == false {
        brackets.remove(at: outer)
        break
      }
    }
    readAttributeList()
  }

  private mutating func removePieces(from bracket: Bracket) {
    pieces.removeSubrange(bracket.piece...)
    delimiters.removeSubrange(bracket.delimiters...)
  }

  /// Where the link's target behind the bracket ends, or `nil` where there is none.
  private mutating func targetEnd(label: Range<Int>) -> Int? {
    if position < end, bytes[position] == UInt8(ascii: "("), let close = inlineTarget() {
      return close
    }
    if let reference = reference(at: position),
      isDefined(reference.isEmpty ? label : reference)
    {
      return reference.upperBound + 1
    }
    if isDefined(label) { return position }
    // kramdown lets a space stand between the two brackets.
    guard position < lineEnd, bytes[position] == UInt8(ascii: " "),
      let reference = reference(at: position + 1), isDefined(reference)
    else { return nil }
    return reference.upperBound + 1
  }

  /// The label in the brackets that open at a place of the line.
  private func reference(at start: Int) -> Range<Int>? {
    guard start < lineEnd, bytes[start] == UInt8(ascii: "[") else { return nil }
    return bytes.firstIndex(of: UInt8(ascii: "]"), in: (start + 1)..<min(lineEnd, start + 1000))
      .map { (start + 1)..<$0 }
  }

  private func isDefined(_ label: Range<Int>) -> Bool {
    guard !definitions.isEmpty, !label.isEmpty, label.count < 1000 else { return false }
    return definitions.contains(MarkdownBlocks.normalized(bytes[label]))
  }

  /// The end of `(address "title")`; spaces in an address are kept, as kramdown keeps them.
  private mutating func inlineTarget() -> Int? {
    if lastParenthesis == .max {
      lastParenthesis = bytes.lastIndex(of: UInt8(ascii: ")"), in: position..<end) ?? -1
    }
    guard position < lastParenthesis else { return nil }
    var offset = position + 1
    var depth = 1
    while offset < end {
      switch bytes[offset] {
      case UInt8(ascii: "("):
        depth += 1
        if depth > 32 { return nil }
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return offset + 1 }
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        // A quote behind white space opens the title, where brackets need not pair.
        if bytes[offset - 1] <= UInt8(ascii: " "), let close = titleEnd(from: offset) {
          return close
        }
      case UInt8(ascii: "\\"): offset += 1
      default: break
      }
      offset += 1
    }
    return nil
  }

  /// The end of the target when its title, opened at `start`, closes right before it.
  private func titleEnd(from start: Int) -> Int? {
    var offset = start + 1
    while offset < end {
      if bytes[offset] == bytes[start] {
        var close = offset + 1
        while close < end, bytes[close] <= UInt8(ascii: " ") { close += 1 }
        if close < end, bytes[close] == UInt8(ascii: ")") { return close + 1 }
      }
      if bytes[offset] == UInt8(ascii: "\n"), offset - start > 2000 { return nil }
      offset += 1
    }
    return nil
  }

  /// kramdown's `{:target="_blank"}` right behind a span.
  mutating func readAttributeList() {
    guard position + 1 < lineEnd, bytes[position] == UInt8(ascii: "{"),
      bytes[position + 1] == UInt8(ascii: ":"),
      let close = closingBrace(after: position)
    else { return }
    position = close
  }

  /// `{{ … }}` and `{% … %}` of Liquid, kramdown's `{: … }` and `{#id}`; any other brace is text.
  mutating func readLiquid() {
    let start = position
    let next = start + 1 < lineEnd ? bytes[start + 1] : 0
    var stop: Int?
    switch next {
    case UInt8(ascii: "%"):
      stop = closingBrace(after: start + 3, behind: UInt8(ascii: "%"))
      if let tag = stop {
        noteRaw((start + 2)..<tag)
        stop = endOfComment(openedBy: (start + 2)..<tag) ?? tag
      }
    case UInt8(ascii: "{") where !state.liquidIsRaw:
      stop = closingBrace(after: start + 3, behind: UInt8(ascii: "}"))
    case UInt8(ascii: "#") where isMarkdown, UInt8(ascii: ":") where isMarkdown:
      stop = closingBrace(after: start)
      // A list of attributes ends its line or follows a span.
      if next == UInt8(ascii: "#"), stop != lineEnd { stop = nil }
    default: break
    }
    position = stop ?? start + 1
    if stop == nil { add(.text, start..<position) }
  }

  /// Behind the tag of this line that ends a comment; `nil` for other tags.
  private mutating func endOfComment(openedBy tag: Range<Int>) -> Int? {
    let key = UInt8(ascii: "c")
    guard missingBraces[key] != lineEnd,
      bytes[tag].drop(while: Self.isTagSpace).starts(with: "comment".utf8)
    else { return nil }
    var offset = tag.upperBound
    while let open = bytes.firstIndex(of: UInt8(ascii: "{"), in: offset..<lineEnd) {
      offset = open + 1
      guard offset < lineEnd, bytes[offset] == UInt8(ascii: "%") else { continue }
      let name = bytes[(offset + 1)..<lineEnd].drop(while: Self.isTagSpace)
      guard name.starts(with: "endcomment".utf8) else { continue }
      return name.firstIndex(of: UInt8(ascii: "}")).map { $0 + 1 }
    }
    missingBraces[key] = lineEnd
    return nil
  }

  private static func isTagSpace(_ byte: UInt8) -> Bool {
    byte <= UInt8(ascii: " ") || byte == UInt8(ascii: "-")
  }

  private mutating func noteRaw(_ tag: Range<Int>) {
    let name = bytes[tag].drop(while: Self.isTagSpace)
    if name.starts(with: "raw".utf8) { state.liquidIsRaw = true }
    if name.starts(with: "endraw".utf8) { state.liquidIsRaw = false }
  }

  /// Behind the next closing brace of the line that follows `before`, if one is asked for.
  ///
  /// What a line was found not to hold is not looked for again, lest many openings cost a square.
  private mutating func closingBrace(after start: Int, behind before: UInt8? = nil) -> Int? {
    let key = before ?? 0
    if missingBraces[key] == lineEnd { return nil }
    var offset = max(start, 1)
    while offset < lineEnd {
      if bytes[offset] == UInt8(ascii: "}"), before == nil || bytes[offset - 1] == before {
        return offset + 1
      }
      offset += 1
    }
    missingBraces[key] = lineEnd
    return nil
  }
}
