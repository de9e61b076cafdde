/// What keeps a stored text from being searched by its bytes alone: scalars that are spelled out and
/// become several (㎡ is m2, ㈱ is (株)), or stand for the same as one of the alphabet.
struct Irregularity: OptionSet, Sendable {
  let rawValue: UInt8

  /// Phrases of units alone could be missed.
  static let units = Irregularity(rawValue: 0x80)
  /// Phrases with words could be missed.
  static let words = Irregularity(rawValue: 0x40)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// What a scalar that becomes several brings; marks alone are no part of what is searched so.
  init(ofExpanded scalar: Unicode.Scalar) {
    var bits: UInt8 = 0
    if case .scalars(let folded) = Folding.fold(scalar), folded.count > 1 {
      if folded.contains(where: { $0.kind == .unit }) { bits |= 0xC0 }
      if folded.contains(where: { $0.kind == .word }) { bits |= 0x40 }
    }
    self.init(rawValue: bits)
  }
}
