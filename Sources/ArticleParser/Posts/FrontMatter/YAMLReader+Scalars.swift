extension YAMLReader {
  /// A scalar of any style, a flow collection or an alias, with the rest of its last line.
  mutating func scalarOrFlow(parentColumn: Int) throws(YAMLFault) -> YAMLNode {
    let node: YAMLNode
    switch current {
    case UInt8(ascii: "|"), UInt8(ascii: ">"): return try blockScalar(parentColumn: parentColumn)
    case UInt8(ascii: "["), UInt8(ascii: "{"): node = try flowNode()
    case UInt8(ascii: "\""): node = try doubleQuoted()
    case UInt8(ascii: "'"): node = try singleQuoted()
    case UInt8(ascii: "*"): node = try alias()
    default: return try plain(parentColumn: parentColumn)
    }
    try finishLine()
    return node
  }

  /// What may stand before a value.
  struct Properties {
    var anchor: [UInt8]?
    /// The value is the Base64 code of its text, as older Rubies wrote all but ASCII.
    var isBinary = false
  }

  /// Passes an anchor and a tag in any order.
  mutating func properties() throws(YAMLFault) -> Properties {
    var properties = Properties()
    while current == UInt8(ascii: "&") || current == UInt8(ascii: "!") {
      let start = position
      while !isBlankOrBreak(at: position) { position += 1 }
      let name = bytes[start..<position].drop { $0 == bytes[start] }
      if bytes[start] == UInt8(ascii: "&") {
        guard position > start + 1 else { throw fault("an anchor needs a name") }
        properties.anchor = Array(bytes[(start + 1)..<position])
      } else if name.elementsEqual("binary".utf8) {
        properties.isBinary = true
      }
      skipBlanks()
    }
    return properties
  }

  /// The node as its properties have it, kept for aliases.
  mutating func apply(_ properties: Properties, to node: YAMLNode) -> YAMLNode {
    var node = node
    if properties.isBinary, case .scalar(let code, _) = node.content,
      let text = Base64.decode(code), text.isValidUTF8
    {
      node.content = .scalar(text, isPlain: false)
    }
    if let anchor = properties.anchor { anchors[anchor] = node }
    return node
  }

  mutating func alias() throws(YAMLFault) -> YAMLNode {
    let start = position
    position += 1
    while !isBlankOrBreak(at: position), !isFlowMark(at: position) { position += 1 }
    guard let node = anchors[Array(bytes[(start + 1)..<position])] else {
      position = start
      throw fault("no value has this anchor; put the text in quotes")
    }
    repeatedNodes += node.nodeCount
    guard repeatedNodes <= Self.aliasLimit else { throw fault("aliases repeat too many values") }
    return YAMLNode(content: node.content, bytes: start..<position)
  }

  func isFlowMark(at offset: Int) -> Bool {
    switch byte(at: offset) {
    case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
      UInt8(ascii: "}"):
      return true
    default: return false
    }
  }

  func canStartPlain(at offset: Int) -> Bool {
    switch byte(at: offset) {
    case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"):
      return !isBlankOrBreak(at: offset + 1)
    case UInt8(ascii: "#"), UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"),
      UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "'"), UInt8(ascii: "\""),
      UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"):
      return false
    default: return !isFlowMark(at: offset) && !isBlankOrBreak(at: offset)
    }
  }

  /// An unquoted scalar outside of brackets: goes on over lines right of `parentColumn`.
  private mutating func plain(parentColumn: Int) throws(YAMLFault) -> YAMLNode {
    guard canStartPlain(at: position) else {
      throw fault("a value cannot start with this mark; put it in quotes")
    }
    let start = position
    var text: [UInt8] = []
    var last = position
    while true {
      let lineStart = position
      last = try plainLineEnd()
      text.append(contentsOf: bytes[lineStart..<last])
      let isCommented = current == UInt8(ascii: "#")
      if isCommented { skipComment(after: last) }
      guard !isCommented, let breaks = try continuation(parentColumn: parentColumn) else { break }
      fold(breaks, into: &text)
    }
    return YAMLNode(content: .scalar(text, isPlain: true), bytes: start..<last)
  }

  /// Runs to the end of the scalar's part on this line and gives where its text ends.
  private mutating func plainLineEnd() throws(YAMLFault) -> Int {
    var last = position
    while !isBreak(at: position) {
      let byte = bytes[position]
      if byte == UInt8(ascii: "#"), isBlank(at: position - 1) { break }
      if byte == UInt8(ascii: ":"), isBlankOrBreak(at: position + 1) {
        throw fault("a value with a colon and a space needs quotes")
      }
      position += 1
      if !isBlank(at: position - 1) { last = position }
    }
    return last
  }

  /// Moves to the next line of a multi-line scalar and counts the breaks before it, or stays.
  private mutating func continuation(parentColumn: Int) throws(YAMLFault) -> Int? {
    let mark = (position, lineStart)
    var breaks = 0
    while isBreak(at: position), position < end {
      skipBreak()
      breaks += 1
      skipBlanks()
    }
    guard position < end, column > parentColumn, current != UInt8(ascii: "#") else {
      (position, lineStart) = mark
      return nil
    }
    if bytes[lineStart] == UInt8(ascii: "\t") {
      throw fault("a tab cannot indent a line, use spaces")
    }
    return breaks
  }

  /// One break becomes a space, further ones stay.
  func fold(_ breaks: Int, into text: inout [UInt8]) {
    if breaks == 1 {
      text.append(UInt8(ascii: " "))
    } else {
      text.append(contentsOf: repeatElement(UInt8(ascii: "\n"), count: breaks - 1))
    }
  }
}

extension YAMLNode {
  /// This node and all inside it.
  var nodeCount: Int {
    switch content {
    case .scalar: 1
    case .sequence(let nodes): nodes.reduce(1) { $0 + $1.nodeCount }
    case .mapping(let pairs): pairs.reduce(1) { $0 + 1 + $1.value.nodeCount }
    }
  }
}
