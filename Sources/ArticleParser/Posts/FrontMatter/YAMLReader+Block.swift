extension YAMLReader {
  /// The node at the current mark, all of whose lines stand to the right of `parentColumn`.
  mutating func blockNode(parentColumn: Int) throws(YAMLFault) -> YAMLNode {
    try enter()
    defer { depth -= 1 }
    let start = position
    let properties = try properties()
    if position > start, isBreak(at: position) || current == UInt8(ascii: "#") {
      try skipToContent()
      guard position < end, column > parentColumn else {
        return apply(properties, to: emptyScalar)
      }
    }
    if isDash { return apply(properties, to: try sequence(column: column)) }
    if isQuestion || startsKey() { return apply(properties, to: try mapping(column: column)) }
    return apply(properties, to: try scalarOrFlow(parentColumn: parentColumn))
  }

  mutating func enter() throws(YAMLFault) {
    depth += 1
    guard depth <= Self.depthLimit else { throw fault("values are nested too deep") }
  }

  var isDash: Bool { current == UInt8(ascii: "-") && isBlankOrBreak(at: position + 1) }

  private var isQuestion: Bool {
    current == UInt8(ascii: "?") && isBlankOrBreak(at: position + 1)
  }

  private mutating func sequence(column: Int) throws(YAMLFault) -> YAMLNode {
    let start = position
    var items: [YAMLNode] = []
    var last = position
    while position < end, self.column == column, isDash {
      position += 1
      items.append(try value(parentColumn: column, dashAllowed: false))
      last = items.last?.bytes.upperBound ?? position
      try skipToContent()
    }
    guard position >= end || self.column <= column else {
      throw fault("the line is indented deeper than the list it belongs to")
    }
    return YAMLNode(content: .sequence(items), bytes: start..<max(start, last))
  }

  private mutating func mapping(column: Int) throws(YAMLFault) -> YAMLNode {
    let start = position
    var pairs: [YAMLNode.Pair] = []
    pairs.reserveCapacity(8)
    while position < end, self.column == column, !isDash {
      let isExplicit = isQuestion
      let key = try mappingKey()
      // After `? key` the colon stands in a line of its own, or nowhere.
      let hasValue = current == UInt8(ascii: ":") && (!isExplicit || self.column == column)
      if hasValue { position += 1 }
      let value =
        hasValue ? try value(parentColumn: column, dashAllowed: !isExplicit) : emptyScalar
      try merge(key: key, value: value, into: &pairs)
      try skipToContent()
    }
    guard position >= end || self.column <= column else {
      throw fault("the line is indented deeper than the keys it belongs to")
    }
    let last = pairs.last?.value.bytes.upperBound ?? position
    return YAMLNode(content: .mapping(pairs), bytes: start..<max(start, last))
  }

  /// A key of a block mapping up to its colon.
  private mutating func mappingKey() throws(YAMLFault) -> YAMLNode {
    if isQuestion {
      let column = column
      position += 1
      let key = try value(parentColumn: column, dashAllowed: true)
      try skipToContent()
      return key
    }
    guard startsKey() else { throw fault("expected a key and a colon followed by a space") }
    _ = try properties()
    let key = try simpleKey()
    skipBlanks()
    return key
  }

  private mutating func simpleKey() throws(YAMLFault) -> YAMLNode {
    switch current {
    case UInt8(ascii: "\""): return try doubleQuoted()
    case UInt8(ascii: "'"): return try singleQuoted()
    case UInt8(ascii: "["), UInt8(ascii: "{"): return try flowNode()
    case UInt8(ascii: "*"): return try alias()
    default:
      let start = position
      var textEnd = position
      while !isBreak(at: position) {
        if current == UInt8(ascii: ":"), isBlankOrBreak(at: position + 1) { break }
        if !isBlank(at: position) { textEnd = position + 1 }
        position += 1
      }
      return YAMLNode(
        content: .scalar(Array(bytes[start..<textEnd]), isPlain: true), bytes: start..<textEnd)
    }
  }

  /// The value behind a colon or dash: on the same line, or on lines further right.
  private mutating func value(
    parentColumn: Int, dashAllowed: Bool
  ) throws(YAMLFault) -> YAMLNode {
    let start = position
    skipBlanks()
    skipComment(after: start)
    if !isBreak(at: position) { return try inlineValue(parentColumn, isEntry: !dashAllowed) }
    let emptyPlace = emptyScalar
    try skipToContent()
    guard position < end else { return emptyPlace }
    if column > parentColumn { return try blockNode(parentColumn: parentColumn) }
    // A list may stand in the column of the key that it belongs to.
    if dashAllowed, column == parentColumn, isDash {
      return try blockNode(parentColumn: parentColumn - 1)
    }
    return emptyPlace
  }

  private mutating func inlineValue(
    _ parentColumn: Int, isEntry: Bool
  ) throws(YAMLFault) -> YAMLNode {
    // Only behind a dash may a further list or mapping start on the same line.
    if isEntry { return try blockNode(parentColumn: parentColumn) }
    try enter()
    defer { depth -= 1 }
    let properties = try properties()
    if isBreak(at: position) || current == UInt8(ascii: "#") {
      return apply(properties, to: try value(parentColumn: parentColumn, dashAllowed: true))
    }
    guard !isDash else { throw fault("a list cannot start on the line of its key") }
    return apply(properties, to: try scalarOrFlow(parentColumn: parentColumn))
  }

  /// YAML 1.1's `<<` takes over the pairs of another mapping; own keys win.
  private mutating func merge(
    key: YAMLNode, value: YAMLNode, into pairs: inout [YAMLNode.Pair]
  ) throws(YAMLFault) {
    guard case .scalar(let name, true) = key.content, name == Array("<<".utf8) else {
      pairs.append(YAMLNode.Pair(key: key, value: value))
      return
    }
    guard case .mapping(let merged) = value.content else {
      throw fault("only a mapping can be merged with <<")
    }
    pairs.insert(contentsOf: merged, at: 0)
  }

  /// Whether a key with its colon starts here, all on one line.
  func startsKey() -> Bool {
    var offset = position
    while byte(at: offset) == UInt8(ascii: "&") || byte(at: offset) == UInt8(ascii: "!") {
      while !isBlankOrBreak(at: offset) { offset += 1 }
      while isBlank(at: offset) { offset += 1 }
    }
    let first = byte(at: offset)
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
      guard let close = closingQuote(from: offset, quote: first) else { return false }
      offset = close + 1
      while isBlank(at: offset) { offset += 1 }
      return byte(at: offset) == UInt8(ascii: ":") && isBlankOrBreak(at: offset + 1)
    }
    guard canStartPlain(at: offset) || first == UInt8(ascii: "*") else { return false }
    while !isBreak(at: offset) {
      if bytes[offset] == UInt8(ascii: ":"), isBlankOrBreak(at: offset + 1) { return true }
      if bytes[offset] == UInt8(ascii: "#"), isBlank(at: offset - 1) { return false }
      offset += 1
    }
    return false
  }

  private func closingQuote(from start: Int, quote: UInt8) -> Int? {
    var offset = start + 1
    while !isBreak(at: offset) {
      if bytes[offset] == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        offset += 1
      } else if bytes[offset] == quote {
        guard quote == UInt8(ascii: "'"), byte(at: offset + 1) == quote else { return offset }
        offset += 1
      }
      offset += 1
    }
    return nil
  }
}
