/// Gathers decoded characters as UTF-8.
struct DecodedOutput {
  private(set) var bytes: [UInt8] = []
  /// Where the first U+FFFD stands that replaces bytes of the input.
  private(set) var firstReplacement: Int?

  init(capacity: Int) {
    bytes.reserveCapacity(capacity + capacity / 2)
  }

  mutating func append(ascii byte: UInt8) {
    bytes.append(byte)
  }

  /// Adds a code point of U+0080 or above that is no surrogate.
  mutating func append(_ scalar: UInt32) {
    if scalar < 0x800 {
      bytes.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
    } else {
      if scalar < 0x1_0000 {
        bytes.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
      } else {
        bytes.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
        bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
      }
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
    }
    bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
  }

  /// Adds U+FFFD and says that decoding goes on.
  mutating func replace() -> Bool {
    if firstReplacement == nil { firstReplacement = bytes.count }
    append(0xFFFD)
    return true
  }
}
