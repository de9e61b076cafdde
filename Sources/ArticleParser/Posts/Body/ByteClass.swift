/// What single bytes and short sequences mean inside running text.
enum ByteClass {
  enum Meaning {
    case text, space, lineBreak, nothing
  }

  /// Runs over text without any mark, single spaces between words included.
  static func endOfPlainText(_ bytes: [UInt8], from start: Int, to end: Int) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      plainWidths.withUnsafeBufferPointer { widths in
        var offset = start
        while offset < end {
          while offset + 12 <= end, isHanLead(bytes[offset]), isHanLead(bytes[offset + 3]),
            isHanLead(bytes[offset + 6]), isHanLead(bytes[offset + 9])
          {
            offset += 12
          }
          guard offset < end else { break }
          let width = Int(widths[Int(bytes[offset])])
          if width > 0 {
            offset += width
          } else if isPlainLead(bytes, at: offset, end: end) {
            offset += bytes[offset] >= 0xE0 ? 3 : 1
          } else {
            break
          }
        }
        return min(offset, end)
      }
    }
  }

  /// Whether a byte starts a character of U+4000–9FFF.
  ///
  /// Four of these in a row are looked at together, since a step from one to the next through the
  /// table of widths has to wait for the step before.
  @inline(__always)
  private static func isHanLead(_ byte: UInt8) -> Bool { byte &- 0xE4 <= 5 }

  /// A single space between words, or a lead byte that starts nothing special here.
  @inline(__always)
  private static func isPlainLead(
    _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, end: Int
  ) -> Bool {
    switch bytes[offset] {
    case 0xE2, 0xE3, 0xEF:
      guard offset + 2 < end else { return false }
      return special(bytes[offset], bytes[offset + 1], bytes[offset + 2]) == .text
    case UInt8(ascii: " "):
      return offset + 1 < end && bytes[offset + 1] > UInt8(ascii: " ")
        && bytes[offset + 1] != 0xC2 && bytes[offset + 1] != 0xE3
        && bytes[offset + 1] != UInt8(ascii: "<") && offset > 0
        && bytes[offset - 1] > UInt8(ascii: " ") && bytes[offset - 1] != UInt8(ascii: ">")
    default: return false
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
  static func special(_ bytes: [UInt8], at offset: Int, end: Int) -> (width: Int, Meaning) {
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

  /// The width of the characters that a byte starts and that are always plain text; 0 for others.
  private static let plainWidths: [UInt8] = {
    var widths = [UInt8](repeating: 1, count: 256)
    for byte in 0xC3..<0xE0 { widths[byte] = 2 }
    for byte in 0xE0..<0xF0 { widths[byte] = 3 }
    for byte in 0xF0...0xFF { widths[byte] = 4 }
    for byte in 0...32 { widths[byte] = 0 }
    for byte in [0x7F, 0xC2, 0xE2, 0xE3, 0xEF] { widths[byte] = 0 }
    for mark in "\\`*_~[]!<&{$".utf8 { widths[Int(mark)] = 0 }
    return widths
  }()
}
