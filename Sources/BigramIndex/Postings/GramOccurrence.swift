/// One occurrence of a gram as one integer: zone, gram and an article of the block it is in.
///
/// The upper half is the *group*, zone and unit before; the lower the last unit and the article. A
/// block's occurrences are spilled in the order of their groups, so that only the lower halves need
/// be written.
enum GramOccurrence {
  /// Articles of a block are numbered in so many bits.
  static let articleBits: UInt64 = 11
  static let groupBits = 32..<(32 + Int(TermKey.unitBits) + 2)
  private static let zoneShift = 32 + TermKey.unitBits

  @inline(__always)
  static func place(zone: Zone, article: Int) -> UInt64 {
    UInt64(zone.rawValue) << zoneShift | UInt64(truncatingIfNeeded: article)
  }

  @inline(__always)
  static func make(_ key: UInt64, at place: UInt64) -> UInt64 {
    let last = key & (1 << TermKey.unitBits - 1)
    return (key >> TermKey.unitBits) << 32 | last << articleBits | place
  }

  /// A zone's first group.
  static func firstGroup(of zone: Zone) -> UInt32 {
    UInt32(zone.rawValue) << UInt32(TermKey.unitBits)
  }
}

/// One occurrence of a word.
struct WordUse: Sendable {
  var zone: Zone
  /// The word's number in its table.
  var word: UInt32
  /// The article's number in its batch.
  var article: UInt32
}
