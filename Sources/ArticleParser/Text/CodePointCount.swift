extension [UInt8] {
  /// The characters of valid UTF-8 that start in a range.
  func codePointCount(in range: Range<Int>) -> Int {
    withUnsafeBytes { bytes in
      let part = UnsafeRawBufferPointer(rebasing: bytes[range])
      var count = part.count
      var position = 0
      // Eight bytes at a time: a bit of its own for each byte that goes on with a character.
      while position &+ 8 <= part.count {
        let word = part.loadUnaligned(fromByteOffset: position, as: UInt64.self)
        let goingOn = word >> 7 & ~word >> 6 & 0x0101_0101_0101_0101
        count &-= Int((goingOn &* 0x0101_0101_0101_0101) >> 56)
        position &+= 8
      }
      while position < part.count {
        if part[position] & 0xC0 == 0x80 { count &-= 1 }
        position &+= 1
      }
      return count
    }
  }
}
