extension [UInt8] {
  /// The characters of valid UTF-8 that start in a range.
  func codePointCount(in range: Range<Int>) -> Int {
    withUnsafeBufferPointer { $0.codePointCount(in: range) }
  }
}

extension TextBytes {
  /// The characters of valid UTF-8 that start in a range.
  func codePointCount(in range: Range<Int>) -> Int {
    let bytes = UnsafeRawBufferPointer(self)
    var count = range.count
    var position = range.lowerBound
    while position &+ 16 <= range.upperBound {
      // A counter for each of sixteen bytes; none of them takes more than 255 ones.
      var goingOn = SIMD2<UInt64>(repeating: 0)
      let end = Swift.min(range.upperBound, position &+ 255 &* 16) &- 16
      repeat {
        let block = bytes.loadUnaligned(fromByteOffset: position, as: SIMD2<UInt64>.self)
        goingOn &+=
          (block &>> 7) & ~(block &>> 6) & SIMD2<UInt64>(repeating: 0x0101_0101_0101_0101)
        position &+= 16
      } while position <= end
      count &-= Self.sum(ofBytes: goingOn)
    }
    while position < range.upperBound {
      if self[position] & 0xC0 == 0x80 { count &-= 1 }
      position &+= 1
    }
    return count
  }

  @inline(__always)
  private static func sum(ofBytes block: SIMD2<UInt64>) -> Int {
    let everySecond = SIMD2<UInt64>(repeating: 0x00FF_00FF_00FF_00FF)
    let pairs = (block & everySecond) &+ (block &>> 8 & everySecond)
    return Int(((pairs[0] &+ pairs[1]) &* 0x0001_0001_0001_0001) &>> 48)
  }
}
