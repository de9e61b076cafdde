/// Which pairs of neighbouring characters a page has inside its lines.
///
/// A word broken over two lines is mostly printed whole elsewhere on the page: `新闻发` and `布会` are
/// one sentence where 发布 is a pair of the page. One bit a hash value; a rare false yes does no harm.
struct PairFilter {
  private static let none = [UInt64](repeating: 0, count: 2048)
  private var bits = none

  /// The pairs of no text.
  init() {}

  /// The pairs inside each of some lines.
  init(_ lines: [PrintedLine]) {
    bits.withUnsafeMutableBufferPointer { bits in
      for line in lines {
        var before: UInt32 = 0
        for scalar in line.text {
          let value = scalar.isHan ? scalar.value : 0
          if before != 0 && value != 0 {
            let slot = Self.slot(before, value)
            bits[slot >> 6] |= 1 << UInt64(slot & 63)
          }
          before = value
        }
      }
    }
  }

  /// Whether the pair may be one of the page's.
  func contains(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    let slot = Self.slot(first.value, second.value)
    return bits[slot >> 6] & 1 << UInt64(slot & 63) != 0
  }

  private static func slot(_ first: UInt32, _ second: UInt32) -> Int {
    let mixed = (first &* 0x9E37_79B1) ^ (second &* 0x85EB_CA77)
    return Int((mixed ^ mixed >> 15) & 0x1FFFF)
  }
}
