/// Numbers pairs of characters in the order in which they first come.
///
/// Every pair of a page's bodies is looked up here, and most are not found: a dictionary would spend
/// the time on hashing.
struct PairOrdinals {
  private struct Slot {
    var pair: UInt64 = 0
    var ordinal: Int32 = 0
    /// The slot is free unless it was filled since all numbers were taken back.
    var filling: Int32 = 0
  }

  /// At most half of the slots are taken.
  private var slots: [Slot]
  private var filling: Int32 = 1
  /// How many pairs have a number.
  private(set) var count = 0

  /// Makes room for about so many pairs; more are taken as well.
  init(capacity: Int) {
    var count = 64
    while count < capacity * 2 { count *= 2 }
    slots = Array(repeating: Slot(), count: count)
  }

  /// The number of a pair, `nil` where it has none.
  func ordinal(of pair: UInt64) -> Int? {
    let slot = slots[slot(of: pair)]
    return slot.filling == filling ? Int(slot.ordinal) : nil
  }

  /// The number of a pair, which is ``count`` before the call if the pair is new.
  @inline(__always)
  mutating func insert(_ pair: UInt64) -> Int {
    var slot = slot(of: pair)
    if slots[slot].filling == filling { return Int(slots[slot].ordinal) }
    if (count + 1) * 2 > slots.count {
      grow()
      slot = self.slot(of: pair)
    }
    slots[slot] = Slot(
      pair: pair, ordinal: Int32(truncatingIfNeeded: count), filling: filling)
    count += 1
    return count - 1
  }

  /// Takes all numbers back; the room that was made stays.
  mutating func removeAll() {
    filling += 1
    count = 0
  }

  /// Where a pair is, or where it would go.
  @inline(__always)
  private func slot(of pair: UInt64) -> Int {
    let mask = slots.count &- 1
    let mixed = (pair ^ pair >> 15) &* 0x9E37_79B9_7F4A_7C15
    var slot = Int(truncatingIfNeeded: mixed >> 32) & mask
    while slots[slot].filling == filling, slots[slot].pair != pair { slot = (slot &+ 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    for entry in old where entry.filling == filling { slots[slot(of: entry.pair)] = entry }
  }
}
