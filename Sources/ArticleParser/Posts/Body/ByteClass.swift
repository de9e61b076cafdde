/// What single bytes and short sequences mean inside running text.
enum ByteClass {
  enum Meaning {
    case text, space, lineBreak, nothing
  }

  /// Runs over text without any mark, single spaces between words included.
  static func endOfPlainText(_ bytes: TextBytes, from start: Int, to end: Int) -> Int {
    var offset = start
    // What stands behind the end is looked at as well, where the text goes on, and passed over.
    while offset < end, offset &+ ByteBlock.byteCount < bytes.count {
      for place in ByteBlock.Places(marks(in: bytes, at: offset)) {
        guard offset &+ place < end else { return end }
        guard isPlain(bytes, at: offset &+ place, end: end) else { return offset &+ place }
      }
      offset &+= ByteBlock.byteCount
    }
    if offset >= end { return end }
    while offset < end, isContinuation(bytes[offset]) || isPlain(bytes, at: offset, end: end) {
      offset &+= 1
    }
    return offset
  }

  /// All bytes that may be no plain text, and few others.
  @inline(__always)
  private static func marks(in bytes: TextBytes, at offset: Int) -> ByteBlock.Marks {
    let block = ByteBlock(bytes, at: offset)
    // The byte order mark; the wide comma and its like, which are in every line, start so too.
    let wide =
      block.isWide(0xC2, either: 0x20)
      | block.isWide(0xEF) & ByteBlock(bytes, at: offset &+ 1).isWide(0xBB)
    // Space, ! " # $ % & and what steers, * and <, [ \ ] ^ _ `, { | } ~ and DEL.
    return wide | block.isASCII(below: 0x27) | block.isASCII(0x2A) | block.isASCII(0x3C)
      | block.isASCII(from: 0x5B, through: 0x60) | block.isASCII(from: 0x7B, through: 0x7F)
  }

  @inline(__always)
  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  /// Whether the character that starts with a byte is plain text.
  @inline(__always)
  private static func isPlain(
    _ bytes: TextBytes, at offset: Int, end: Int
  ) -> Bool {
    switch bytes[offset] {
    case 0xE2, 0xEF:
      guard offset + 2 < end else { return false }
      return special(bytes[offset], bytes[offset + 1], bytes[offset + 2]) == .text
    case UInt8(ascii: " "):
      return offset + 1 < end && bytes[offset + 1] > UInt8(ascii: " ")
        && bytes[offset + 1] != 0xC2 && bytes[offset + 1] != 0xE3
        && bytes[offset + 1] != UInt8(ascii: "<") && offset > 0
        && bytes[offset - 1] > UInt8(ascii: " ") && bytes[offset - 1] != UInt8(ascii: ">")
    case 0..<UInt8(ascii: " "), 0x7F, 0xC2,
      UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "~"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "!"),
      UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "{"), UInt8(ascii: "$"):
      return false
    default: return true
    }
  }

  @inline(__always)
  private static func special(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Meaning {
    switch (first, second, third) {
    case (0xE2, 0x80, 0x8B), (0xE2, 0x81, 0xA0), (0xEF, 0xBB, 0xBF): .nothing
    case (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9): .lineBreak
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF): .space
    default: .text
    }
  }

  /// The width and meaning of what stands at a mark that no syntax claims.
  ///
  /// Zero-width space, word joiner, byte order mark, soft hyphen and control characters are
  /// nothing; joiners stay, since scripts and emoji need them. NEL and U+2028 end a line.
  static func special(_ bytes: TextBytes, at offset: Int, end: Int) -> (width: Int, Meaning) {
    let byte = bytes[offset]
    switch byte {
    case UInt8(ascii: "\t"), UInt8(ascii: "\n"), 0x0C, UInt8(ascii: "\r"), UInt8(ascii: " "):
      return (1, .space)
    case 0..<0x20, 0x7F: return (1, .nothing)
    case 0xC2 where offset + 1 < end:
      switch bytes[offset + 1] {
      case 0xA0: return (2, .space)
      case 0xAD: return (2, .nothing)
      case 0x85: return (2, .lineBreak)
      case 0x80..<0xA0: return (2, .nothing)
      default: return (2, .text)
      }
    case 0xE2, 0xE3, 0xEF:
      guard offset + 2 < end else { return (max(1, end - offset), .text) }
      return (3, special(byte, bytes[offset + 1], bytes[offset + 2]))
    default: return (1, .text)
    }
  }

  static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}
