/// Numbers pairs of characters in the order in which they first come.
///
/// Every pair of a page's bodies is looked up here, and most are not found: a dictionary would spend
/// the time on hashing.
struct PairOrdinals {
  /// Pairs at their slots, 0 where a slot is free; at most half of the slots are taken.
  private var pairs: [UInt64]
  private var ordinals: [Int32]
  /// How many pairs have a number.
  private(set) var count = 0

  /// Makes room for about so many pairs; more are taken as well.
  init(capacity: Int) {
    var slots = 64
    while slots < capacity * 2 { slots *= 2 }
    pairs = Array(repeating: 0, count: slots)
    ordinals = Array(repeating: 0, count: slots)
  }

  /// The number of a pair, `nil` where it has none.
  func ordinal(of pair: UInt64) -> Int? {
    let slot = slot(of: pair)
    return pairs[slot] == 0 ? nil : Int(ordinals[slot])
  }

  /// The number of a pair, which is ``count`` before the call if the pair is new.
  mutating func insert(_ pair: UInt64) -> Int {
    var slot = slot(of: pair)
    if pairs[slot] != 0 { return Int(ordinals[slot]) }
    if (count + 1) * 2 > pairs.count {
      grow()
      slot = self.slot(of: pair)
    }
    pairs[slot] = pair
    ordinals[slot] = Int32(truncatingIfNeeded: count)
    count += 1
    return count - 1
  }

  /// Where a pair is, or where it would go.
  private func slot(of pair: UInt64) -> Int {
    let mask = pairs.count - 1
    let mixed = (pair ^ pair >> 15) &* 0x9E37_79B9_7F4A_7C15
    var slot = Int(truncatingIfNeeded: mixed >> 32) & mask
    while pairs[slot] != 0, pairs[slot] != pair { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = zip(pairs, ordinals)
    pairs = Array(repeating: 0, count: pairs.count * 2)
    ordinals = Array(repeating: 0, count: pairs.count)
    for (pair, ordinal) in old where pair != 0 {
      let slot = slot(of: pair)
      pairs[slot] = pair
      ordinals[slot] = ordinal
    }
  }
}
