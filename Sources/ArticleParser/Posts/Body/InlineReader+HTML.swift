extension InlineReader {
  /// A tag, a comment, an address in angle brackets, or the mark itself.
  mutating func readAngle() {
    let start = position
    if lastTagEnd == .max {
      lastTagEnd = bytes.lastIndex(of: UInt8(ascii: ">"), in: start..<end) ?? -1
    }
    guard start < lastTagEnd else {
      position = start + 1
      add(.text, start..<position)
      return
    }
    let next = bytes[start + 1]
    if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") {
      skipDeclaration()
    } else if let address = autolink() {
      position = address.upperBound + 1
      add(.linkStart, address)
      add(.text, address)
      add(.linkEnd, address.upperBound..<address.upperBound)
    } else if let tag = HTMLTag(bytes, at: start, limit: end) {
      position = tag.end
      skipSegments()
      apply(tag)
      if isMarkdown { readAttributeList() }
    } else {
      position = start + 1
      add(.text, start..<position)
    }
  }

  private mutating func skipDeclaration() {
    let start = position
    let isComment = bytes.starts(start..<end, with: "<!--")
    var offset = start + 2
    if isComment {
      offset = start + 4
      while offset + 2 < end, !bytes.starts(offset..<end, with: "-->") { offset += 1 }
      offset = offset + 2 < end ? offset + 3 : start
    } else {
      offset = (bytes.firstIndex(of: UInt8(ascii: ">"), in: offset..<end) ?? start) + 1
    }
    if offset <= start + 1 {
      // A comment that is never closed hides nothing.
      if isComment { lastTagEnd = min(lastTagEnd, start) }
      position = start + 1
      add(.text, start..<position)
    } else {
      position = offset
      skipSegments()
    }
  }

  /// `<http://…>` or `<name@host>` without its brackets.
  private func autolink() -> Range<Int>? {
    var offset = position + 1
    var isAddress = false
    while offset < lineEnd, bytes[offset] > UInt8(ascii: " "), bytes[offset] != UInt8(ascii: "<") {
      if bytes[offset] == UInt8(ascii: ">") {
        return isAddress ? (position + 1)..<offset : nil
      }
      if bytes[offset] == UInt8(ascii: "\""), !isAddress { return nil }
      isAddress =
        isAddress || bytes[offset] == UInt8(ascii: "@")
        || bytes.starts(offset..<lineEnd, with: "://")
      offset += 1
    }
    return nil
  }

  private mutating func apply(_ tag: HTMLTag) {
    let name = bytes[tag.name]
    let role = HTMLElements.role(of: name)
    let place = tag.end..<tag.end
    if !tag.isClosing, role == .hidden || tag.isHidden(bytes) {
      hide(tag)
      return
    }
    switch role {
    case .inline, .hidden: return
    case .link: add(tag.isClosing ? .linkEnd : .linkStart, tag.name.lowerBound..<tag.end)
    case .block, .lineBreak: add(.lineBreak, place)
    case .heading: add(tag.isClosing ? .headingEnd : .headingStart, place)
    case .bold: add(tag.isClosing ? .boldEnd : .boldStart, place)
    case .preformatted:
      state.preformattedDepth = max(0, state.preformattedDepth + (tag.isClosing ? -1 : 1))
      add(.lineBreak, place)
    case .ruby: if tag.isClosing { flushAnnotation() }
    case .rubyText: isInAnnotation = !tag.isClosing
    case .rubyParenthesis: if !tag.isClosing { hide(tag) }
    }
  }

  /// Passes over an element if it ends anywhere further on: an unclosed one must not lose the rest.
  private mutating func hide(_ tag: HTMLTag) {
    let name = bytes[tag.name].map { $0 | 0x20 }
    let isSelfClosed = tag.end >= 2 && bytes[tag.end - 2] == UInt8(ascii: "/")
    guard !HTMLElements.isVoid(bytes[tag.name]), !isSelfClosed, closes(name, after: tag.end) else {
      return
    }
    state.hidden = (name, 1)
  }

  private mutating func closes(_ name: [UInt8], after start: Int) -> Bool {
    if unclosedNames.contains(name) { return false }
    var offset = start
    while let open = bytes.firstIndex(of: UInt8(ascii: "<"), in: offset..<bytes.count) {
      if isTag(name, at: open, isClosing: true) { return true }
      offset = open + 1
    }
    unclosedNames.insert(name)
    return false
  }

  private func isTag(_ name: [UInt8], at open: Int, isClosing: Bool) -> Bool {
    var offset = open + 1
    if isClosing {
      guard offset < bytes.count, bytes[offset] == UInt8(ascii: "/") else { return false }
      offset += 1
    }
    guard offset + name.count <= bytes.count else { return false }
    for index in name.indices where bytes[offset + index] | 0x20 != name[index] { return false }
    return offset + name.count == bytes.count || !HTMLTag.isNameByte(bytes[offset + name.count])
  }

  /// Moves on inside a hidden element, to its end if that stands in this leaf.
  mutating func skipHidden() {
    guard let hidden = state.hidden else { return }
    guard let open = bytes.firstIndex(of: UInt8(ascii: "<"), in: position..<end) else {
      position = end
      skipSegments()
      return
    }
    position = open + 1
    if isTag(hidden.name, at: open, isClosing: false) {
      state.hidden = (hidden.name, hidden.depth + 1)
    } else if isTag(hidden.name, at: open, isClosing: true) {
      position = (bytes.firstIndex(of: UInt8(ascii: ">"), in: open..<end) ?? end - 1) + 1
      state.hidden = hidden.depth > 1 ? (hidden.name, hidden.depth - 1) : nil
    }
    skipSegments()
  }

  /// Sets the ruby text behind the words it explains, in brackets.
  mutating func flushAnnotation() {
    isInAnnotation = false
    guard let first = annotation.first, let last = annotation.last else { return }
    let open = first.bytes.lowerBound..<first.bytes.lowerBound
    let close = last.bytes.upperBound..<last.bytes.upperBound
    pieces.append(InlinePiece(kind: .scalar(0x28), bytes: open))
    pieces.append(contentsOf: annotation)
    pieces.append(InlinePiece(kind: .scalar(0x29), bytes: close))
    annotation.removeAll(keepingCapacity: true)
  }

  mutating func readEntity() {
    let start = position
    guard let entity = HTMLEntity(bytes, at: start, end: lineEnd) else {
      position = start + 1
      add(.text, start..<position)
      return
    }
    position = entity.end
    for scalar in entity.scalars { add(.scalar(scalar), start..<position) }
  }
}
