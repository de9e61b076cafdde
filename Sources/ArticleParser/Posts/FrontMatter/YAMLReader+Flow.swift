extension YAMLReader {
  /// A value inside brackets, or the brackets themselves.
  mutating func flowNode() throws(YAMLFault) -> YAMLNode {
    try enter()
    defer { depth -= 1 }
    let properties = try properties()
    switch current {
    case UInt8(ascii: "["): return apply(properties, to: try flowSequence())
    case UInt8(ascii: "{"): return apply(properties, to: try flowMapping())
    case UInt8(ascii: "\""): return apply(properties, to: try doubleQuoted())
    case UInt8(ascii: "'"): return apply(properties, to: try singleQuoted())
    case UInt8(ascii: "*"): return try alias()
    default: return apply(properties, to: try flowPlain())
    }
  }

  private mutating func flowSequence() throws(YAMLFault) -> YAMLNode {
    let start = position
    var items: [YAMLNode] = []
    position += 1
    while try !closes(UInt8(ascii: "]"), openedAt: start) {
      let item = try flowNode()
      try skipInFlow()
      if isFlowColon {
        // `[a: b]` is a list of one mapping of one pair.
        let pair = try flowPair(key: item)
        items.append(
          YAMLNode(
            content: .mapping([pair]), bytes: item.bytes.lowerBound..<pair.value.bytes.upperBound))
      } else {
        items.append(item)
      }
      try expectComma(or: UInt8(ascii: "]"), openedAt: start)
    }
    return YAMLNode(content: .sequence(items), bytes: start..<position)
  }

  private mutating func flowMapping() throws(YAMLFault) -> YAMLNode {
    let start = position
    var pairs: [YAMLNode.Pair] = []
    position += 1
    while try !closes(UInt8(ascii: "}"), openedAt: start) {
      pairs.append(try flowMember())
      try expectComma(or: UInt8(ascii: "}"), openedAt: start)
    }
    return YAMLNode(content: .mapping(pairs), bytes: start..<position)
  }

  private mutating func flowMember() throws(YAMLFault) -> YAMLNode.Pair {
    if current == UInt8(ascii: "?"), isBlankOrBreak(at: position + 1) {
      position += 1
      try skipInFlow()
    }
    let key = try flowNode()
    try skipInFlow()
    return isFlowColon ? try flowPair(key: key) : YAMLNode.Pair(key: key, value: emptyScalar)
  }

  /// The members of a mapping whose braces were left out, up to the end of the range.
  mutating func membersWithoutBraces() throws(YAMLFault) -> [YAMLNode.Pair] {
    var pairs: [YAMLNode.Pair] = []
    try skipInFlow()
    while position < end {
      pairs.append(try flowMember())
      try skipInFlow()
      guard position < end else { break }
      guard current == UInt8(ascii: ",") else { throw fault("expected a comma") }
      position += 1
      try skipInFlow()
    }
    return pairs
  }

  private var isFlowColon: Bool { current == UInt8(ascii: ":") }

  private mutating func flowPair(key: YAMLNode) throws(YAMLFault) -> YAMLNode.Pair {
    position += 1
    try skipInFlow()
    let isEmpty =
      current == UInt8(ascii: ",") || current == UInt8(ascii: "]") || current == UInt8(ascii: "}")
    return YAMLNode.Pair(key: key, value: isEmpty ? emptyScalar : try flowNode())
  }

  /// Passes white space and the closing bracket if it stands here.
  private mutating func closes(_ bracket: UInt8, openedAt start: Int) throws(YAMLFault) -> Bool {
    try skipInFlow()
    guard position < end else { throw neverClosed(openedAt: start) }
    guard current == bracket else { return false }
    position += 1
    return true
  }

  private mutating func expectComma(
    or bracket: UInt8, openedAt start: Int
  ) throws(YAMLFault) {
    try skipInFlow()
    guard position < end else { throw neverClosed(openedAt: start) }
    if current == UInt8(ascii: ",") {
      position += 1
    } else if current != bracket {
      throw fault("expected a comma or the closing bracket")
    }
  }

  /// Passes white space, line ends and comments between the parts of a collection.
  private mutating func skipInFlow() throws(YAMLFault) {
    while position < end {
      let start = position
      skipBlanks()
      skipComment(after: start)
      guard isBreak(at: position), position < end else { return }
      skipBreak()
    }
  }

  private func neverClosed(openedAt start: Int) -> YAMLFault {
    YAMLFault(offset: start, message: "the bracket is never closed")
  }

  private mutating func flowPlain() throws(YAMLFault) -> YAMLNode {
    guard canStartPlain(at: position) else {
      throw fault("a value cannot start with this mark; put it in quotes")
    }
    let start = position
    var text: [UInt8] = []
    var last = position
    while position < end, !endsFlowPlain {
      if isBreak(at: position) {
        var breaks = 0
        while isBreak(at: position), position < end {
          skipBreak()
          breaks += 1
          skipBlanks()
        }
        if position < end, !endsFlowPlain { fold(breaks, into: &text) }
        continue
      }
      let wordStart = position
      while !isBlankOrBreak(at: position), !endsFlowPlain { position += 1 }
      text.append(contentsOf: bytes[wordStart..<position])
      last = position
      let blankStart = position
      skipBlanks()
      if !isBreak(at: position), !endsFlowPlain {
        text.append(contentsOf: bytes[blankStart..<position])
      }
    }
    // The blank that makes a comment of what follows has been passed.
    skipComment(after: last)
    return YAMLNode(content: .scalar(text, isPlain: true), bytes: start..<last)
  }

  private var endsFlowPlain: Bool {
    if isFlowMark(at: position) { return true }
    if current == UInt8(ascii: ":") {
      return isBlankOrBreak(at: position + 1) || isFlowMark(at: position + 1)
    }
    return current == UInt8(ascii: "#") && isBlank(at: position - 1)
  }
}
