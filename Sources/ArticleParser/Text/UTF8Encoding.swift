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
      for scalar in scalars { count &+= Self.write(scalar.value, to: bytes, at: count) }
      return String(wellFormed: UnsafeBufferPointer(rebasing: bytes[..<count]))
    }
  }

  /// Writes a code point that is no surrogate and gives its width.
  @inline(__always)
  private static func write(
    _ codePoint: UInt32, to bytes: UnsafeMutableBufferPointer<UInt8>, at start: Int
  ) -> Int {
    // Nearly all characters of the texts that are read.
    if codePoint >= 0x800, codePoint < 0x1_0000 {
      bytes[start] = UInt8(truncatingIfNeeded: 0xE0 | codePoint &>> 12)
      bytes[start &+ 1] = UInt8(truncatingIfNeeded: 0x80 | codePoint &>> 6 & 0x3F)
      bytes[start &+ 2] = UInt8(truncatingIfNeeded: 0x80 | codePoint & 0x3F)
      return 3
    }
    if codePoint < 0x80 {
      bytes[start] = UInt8(truncatingIfNeeded: codePoint)
      return 1
    }
    let count = codePoint < 0x800 ? 2 : 4
    let lead: UInt32 = codePoint < 0x800 ? 0xC0 | codePoint &>> 6 : 0xF0 | codePoint &>> 18
    bytes[start] = UInt8(truncatingIfNeeded: lead)
    for place in 1..<count {
      let shift = UInt32(6 &* (count &- 1 &- place))
      bytes[start &+ place] = UInt8(truncatingIfNeeded: 0x80 | codePoint &>> shift & 0x3F)
    }
    return count
  }
}
