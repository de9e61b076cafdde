/// Which runs of three ideographs a page has inside its lines.
///
/// A pair says that two characters may make a word (``PairFilter``), three hardly meet by chance:
/// `赵` and `忠贤` belong together where the page names 赵忠贤 elsewhere. One bit a hash value.
struct TripleFilter {
  private var bits = [UInt64](repeating: 0, count: 8192)

  /// The runs inside each of some lines; marks and blanks part them.
  init(_ lines: [PrintedLine]) {
    bits.withUnsafeMutableBufferPointer { bits in
      for line in lines {
        var first: UInt32 = 0
        var second: UInt32 = 0
        for scalar in line.text {
          let value = scalar.isHan ? scalar.value : 0
          if first != 0 && second != 0 && value != 0 {
            let slot = Self.slot(first, second, value)
            bits[slot >> 6] |= 1 << UInt64(slot & 63)
          }
          (first, second) = (second, value)
        }
      }
    }
  }

  /// Whether one of the two runs over a break between lines may be one of the page's.
  func contains(
    from before: ArraySlice<Unicode.Scalar>, to after: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    guard let last = before.last, let first = after.first else { return false }
    if let second = before.dropLast().last, contains(second, last, first) { return true }
    guard let second = after.dropFirst().first else { return false }
    return contains(last, first, second)
  }

  private func contains(
    _ first: Unicode.Scalar, _ second: Unicode.Scalar, _ third: Unicode.Scalar
  ) -> Bool {
    guard first.isHan, second.isHan, third.isHan else { return false }
    let slot = Self.slot(first.value, second.value, third.value)
    return bits[slot >> 6] & 1 << UInt64(slot & 63) != 0
  }

  private static func slot(_ first: UInt32, _ second: UInt32, _ third: UInt32) -> Int {
    let mixed =
      (first &* 0x9E37_79B1) ^ (second &* 0x85EB_CA77) ^ (third &* 0xC2B2_AE3D)
    return Int((mixed ^ mixed >> 13) & 0x7FFFF)
  }
}
