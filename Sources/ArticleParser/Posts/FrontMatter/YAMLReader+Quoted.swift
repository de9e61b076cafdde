extension YAMLReader {
  mutating func singleQuoted() throws(YAMLFault) -> YAMLNode {
    let start = position
    var text: [UInt8] = []
    position += 1
    while position < end {
      if isBreak(at: position) {
        foldQuotedBreaks(into: &text)
      } else if current != UInt8(ascii: "'") {
        text.append(current)
        position += 1
      } else if byte(at: position + 1) == UInt8(ascii: "'") {
        text.append(current)
        position += 2
      } else {
        position += 1
        return YAMLNode(content: .scalar(text, isPlain: false), bytes: start..<position)
      }
    }
    position = start
    throw fault("the quote is never closed")
  }

  mutating func doubleQuoted() throws(YAMLFault) -> YAMLNode {
    let start = position
    var text: [UInt8] = []
    // White space before this length was written as an escape and is not folded away.
    var firmLength = 0
    position += 1
    while position < end {
      switch current {
      case UInt8(ascii: "\""):
        position += 1
        return YAMLNode(content: .scalar(text, isPlain: false), bytes: start..<position)
      case UInt8(ascii: "\\"):
        try escape(into: &text)
        firmLength = text.count
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        foldQuotedBreaks(into: &text, keeping: firmLength)
      default:
        let run = position
        repeat {
          position += 1
        } while position < end && !Self.isMarkInDoubleQuotes(bytes[position])
        text.append(contentsOf: bytes[run..<position])
      }
    }
    position = start
    throw fault("the quote is never closed")
  }

  private static func isMarkInDoubleQuotes(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
    default: false
    }
  }

  private mutating func foldQuotedBreaks(into text: inout [UInt8], keeping firmLength: Int = 0) {
    while text.count > firmLength, let last = text.last,
      last == UInt8(ascii: " ") || last == UInt8(ascii: "\t")
    {
      text.removeLast()
    }
    var breaks = 0
    while isBreak(at: position), position < end {
      skipBreak()
      breaks += 1
      skipBlanks()
    }
    fold(breaks, into: &text)
  }

  private mutating func escape(into text: inout [UInt8]) throws(YAMLFault) {
    position += 1
    let letter = current
    if isBreak(at: position) {
      skipBreak()
      skipBlanks()
      return
    }
    if let digits = Self.hexadecimalEscapes[letter] {
      try hexadecimalEscape(digits: digits, into: &text)
    } else if let plain = Self.escapes[letter] {
      text.append(contentsOf: plain.utf8)
      position += 1
    } else {
      throw fault("this escape is unknown in double quotes; use single quotes")
    }
  }

  private mutating func hexadecimalEscape(
    digits: Int, into text: inout [UInt8]
  ) throws(YAMLFault) {
    guard let number = hexadecimalNumber(digits: digits, behind: position) else {
      throw fault("expected \(digits) hexadecimal digits")
    }
    if let scalar = Unicode.Scalar(number) {
      text.append(contentsOf: Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter))
      position += digits + 1
    } else if digits == 4, let scalar = surrogatePair(number) {
      text.append(contentsOf: Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter))
      position += 2 * (digits + 1) + 1
    } else {
      throw fault("no such code point")
    }
  }

  /// The character that two escapes of JSON stand for, which YAML does not know.
  private func surrogatePair(_ high: UInt32) -> Unicode.Scalar? {
    guard (0xD800..<0xDC00).contains(high), byte(at: position + 5) == UInt8(ascii: "\\"),
      byte(at: position + 6) == UInt8(ascii: "u"),
      let low = hexadecimalNumber(digits: 4, behind: position + 6),
      (0xDC00..<0xE000).contains(low)
    else { return nil }
    return Unicode.Scalar(0x10000 + (high - 0xD800) &<< 10 + (low - 0xDC00))
  }

  private func hexadecimalNumber(digits: Int, behind start: Int) -> UInt32? {
    var number: UInt32 = 0
    for offset in 1...digits {
      guard let value = Self.hexadecimalValue(of: byte(at: start + offset)) else { return nil }
      number = number &<< 4 | value
    }
    return number
  }

  private static func hexadecimalValue(of byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A")) + 10
    default: nil
    }
  }

  private static let hexadecimalEscapes: [UInt8: Int] = [
    UInt8(ascii: "x"): 2, UInt8(ascii: "u"): 4, UInt8(ascii: "U"): 8,
  ]

  private static let escapes: [UInt8: String] = [
    UInt8(ascii: "0"): "\0", UInt8(ascii: "a"): "\u{7}", UInt8(ascii: "b"): "\u{8}",
    UInt8(ascii: "t"): "\t", UInt8(ascii: "\t"): "\t", UInt8(ascii: "n"): "\n",
    UInt8(ascii: "v"): "\u{B}", UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "r"): "\r",
    UInt8(ascii: "e"): "\u{1B}", UInt8(ascii: " "): " ", UInt8(ascii: "\""): "\"",
    UInt8(ascii: "/"): "/", UInt8(ascii: "\\"): "\\", UInt8(ascii: "N"): "\u{85}",
    UInt8(ascii: "_"): "\u{A0}", UInt8(ascii: "L"): "\u{2028}", UInt8(ascii: "P"): "\u{2029}",
  ]
}
