extension YAMLReader {
  /// A literal `|` or folded `>` scalar with its indentation and chomping marks.
  mutating func blockScalar(parentColumn: Int) throws(YAMLFault) -> YAMLNode {
    let start = position
    let isFolded = current == UInt8(ascii: ">")
    position += 1
    var chomping: UInt8?
    var indentation: Int?
    while !isBlankOrBreak(at: position) {
      switch current {
      case UInt8(ascii: "+"), UInt8(ascii: "-"): chomping = current
      case UInt8(ascii: "1")...UInt8(ascii: "9"):
        indentation = max(parentColumn, 0) + Int(current - UInt8(ascii: "0"))
      default: throw fault("expected the end of the line after | or >")
      }
      position += 1
    }
    try finishLine()
    skipBreak()
    let lines = blockLines(parentColumn: parentColumn, indentation: indentation)
    var text = isFolded ? folded(lines) : literal(lines)
    // Without a line's end in the file there is none to keep.
    let isCut = position == end && start < end && !isBreak(at: end - 1)
    if isCut, text.last == UInt8(ascii: "\n") { text.removeLast() }
    chomp(&text, chomping, isCut: isCut)
    return YAMLNode(content: .scalar(text, isPlain: false), bytes: start..<position)
  }

  /// The scalar's lines without their indentation; an empty line is an empty range.
  private mutating func blockLines(parentColumn: Int, indentation: Int?) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var indentation = indentation
    while position < end {
      var first = position
      while byte(at: first) == UInt8(ascii: " "), first - lineStart < indentation ?? Int.max {
        first += 1
      }
      if !isBreak(at: first) {
        if indentation == nil { indentation = max(first - lineStart, parentColumn + 1) }
        guard first - lineStart >= indentation ?? 0, first - lineStart > parentColumn else { break }
      }
      position = first
      while !isBreak(at: position) { position += 1 }
      lines.append(first..<position)
      skipBreak()
    }
    return lines
  }

  private func literal(_ lines: [Range<Int>]) -> [UInt8] {
    var text: [UInt8] = []
    for line in lines {
      text.append(contentsOf: bytes[line])
      text.append(UInt8(ascii: "\n"))
    }
    return text
  }

  /// Single breaks between lines become spaces; lines that are indented further keep theirs.
  private func folded(_ lines: [Range<Int>]) -> [UInt8] {
    var text: [UInt8] = []
    var pendingBreaks = 0
    var previousIsIndented = true
    for line in lines {
      guard !line.isEmpty else {
        pendingBreaks += 1
        continue
      }
      let isIndented = isBlank(at: line.lowerBound)
      if text.isEmpty {
        text.append(contentsOf: repeatElement(UInt8(ascii: "\n"), count: pendingBreaks))
      } else if isIndented || previousIsIndented {
        text.append(contentsOf: repeatElement(UInt8(ascii: "\n"), count: pendingBreaks + 1))
      } else {
        fold(pendingBreaks + 1, into: &text)
      }
      text.append(contentsOf: bytes[line])
      pendingBreaks = 0
      previousIsIndented = isIndented
    }
    text.append(contentsOf: repeatElement(UInt8(ascii: "\n"), count: pendingBreaks + 1))
    return text
  }

  private func chomp(_ text: inout [UInt8], _ chomping: UInt8?, isCut: Bool) {
    guard chomping != UInt8(ascii: "+") else { return }
    while text.last == UInt8(ascii: "\n") { text.removeLast() }
    if chomping == nil, !text.isEmpty, !isCut { text.append(UInt8(ascii: "\n")) }
  }
}
