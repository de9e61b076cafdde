/// Which characters commonly follow each other in written Chinese.
///
/// A page alone shows only four in ten of the pairs that its own line ends tear (``PairFilter``).
enum CommonPairs {
  /// Whether the two commonly stand together, inside a word mostly.
  static func contains(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    guard let slot = slot(first.value, second.value) else { return false }
    return bits[slot >> 6] & 1 << UInt64(slot & 63) != 0
  }

  /// A bit for each hash value of a pair: a rare false yes does no harm.
  private static let bits: [UInt64] = {
    var bits = [UInt64](repeating: 0, count: 1 << 14)
    var first: UInt32?
    let text = CommonPairTable.followers.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
    for scalar in text.unicodeScalars {
      guard scalar != " " else {
        first = nil
        continue
      }
      if let first, let slot = slot(first, scalar.value) {
        bits[slot >> 6] |= 1 << UInt64(slot & 63)
      }
      first = first ?? scalar.value
    }
    return bits
  }()

  private static func slot(_ first: UInt32, _ second: UInt32) -> Int? {
    guard first >= 0x4E00, second >= 0x4E00 else { return nil }
    let mixed = (first &* 0x9E37_79B1) ^ (second &* 0x85EB_CA77)
    return Int(truncatingIfNeeded: (mixed ^ mixed >> 15) & 0xFFFFF)
  }
}
