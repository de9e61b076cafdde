/// A term of the gram dictionary as one integer: what stands before, and the last unit.
///
/// Units and grams share one space of numbers below 2²¹: Unicode scalars, then the model's frequent
/// words, then its frequent grams. So a pair is (unit, unit), a longer gram (frequent gram, unit),
/// and the last unit of a run (unit, 0); all in 42 bits, which leaves 22 for an article while sorting.
enum TermKey {
  static let unitBits: UInt64 = 21
  static let articleBits: UInt64 = 22
  static let firstWord: UInt32 = 0x11_0000
  static let firstGram: UInt32 = 0x12_0000
  static let unitLimit: UInt32 = 0x20_0000
  static let wordLimit = Int(firstGram - firstWord)
  static let gramLimit = Int(unitLimit - firstGram)

  /// Above all keys.
  static let limit = UInt64(1) << (2 * unitBits)

  @inline(__always)
  static func make(_ before: UInt32, _ last: UInt32) -> UInt64 {
    UInt64(before) << unitBits | UInt64(last)
  }

  /// What a key was made of.
  @inline(__always)
  static func parts(_ key: UInt64) -> (before: UInt32, last: UInt32) {
    (
      UInt32(truncatingIfNeeded: key >> unitBits),
      UInt32(truncatingIfNeeded: key) & (1 << UInt32(unitBits) - 1)
    )
  }

  /// All keys that begin with a unit: every occurrence of it is in exactly one.
  static func range(startingWith unit: UInt32) -> Range<UInt64> {
    make(unit, 0)..<make(unit + 1, 0)
  }
}
