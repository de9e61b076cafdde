extension [UInt8] {
  /// Adds a code point that is no surrogate, as UTF-8.
  mutating func append(codePoint: UInt32) {
    if codePoint < 0x80 {
      append(UInt8(truncatingIfNeeded: codePoint))
      return
    }
    if codePoint < 0x800 {
      append(UInt8(truncatingIfNeeded: 0xC0 | codePoint >> 6))
    } else {
      if codePoint < 0x1_0000 {
        append(UInt8(truncatingIfNeeded: 0xE0 | codePoint >> 12))
      } else {
        append(UInt8(truncatingIfNeeded: 0xF0 | codePoint >> 18))
        append(UInt8(truncatingIfNeeded: 0x80 | codePoint >> 12 & 0x3F))
      }
      append(UInt8(truncatingIfNeeded: 0x80 | codePoint >> 6 & 0x3F))
    }
    append(UInt8(truncatingIfNeeded: 0x80 | codePoint & 0x3F))
  }
}

extension String {
  /// The text of some characters; the standard library goes through an iterator for each of them.
  init(scalars: some Collection<Unicode.Scalar>) {
    self = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: scalars.count * 4) { bytes in
      var count = 0
      for scalar in scalars {
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
          bytes[count] = byte
          count += 1
        }
      }
      return String(decoding: UnsafeBufferPointer(rebasing: bytes[..<count]), as: UTF8.self)
    }
  }
}
