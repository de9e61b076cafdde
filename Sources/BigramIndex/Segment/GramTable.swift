/// Frequent grams by their keys: an open hash table of integers.
struct GramTable: Sendable {
  private var keys = [UInt64](repeating: .max, count: 1024)
  private var numbers = [UInt32](repeating: 0, count: 1024)
  private var count = 0

  @inline(__always)
  private func slot(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (keys.count &- 1)
  }

  /// A gram's number; `nil` for a gram that is not frequent.
  @inline(__always)
  subscript(_ key: UInt64) -> UInt32? {
    var slot = slot(key)
    while true {
      let found = keys[slot]
      if found == key { return numbers[slot] }
      if found == .max { return nil }
      slot = (slot &+ 1) & (keys.count &- 1)
    }
  }

  /// Adds a gram that is not there yet.
  mutating func insert(_ key: UInt64, number: UInt32) {
    count += 1
    if count * 3 > keys.count {
      let old = zip(keys, numbers).filter { $0.0 != .max }
      keys = [UInt64](repeating: .max, count: keys.count * 4)
      numbers = [UInt32](repeating: 0, count: keys.count)
      for (key, number) in old { place(key, number) }
    }
    place(key, number)
  }

  private mutating func place(_ key: UInt64, _ number: UInt32) {
    var slot = slot(key)
    while keys[slot] != .max { slot = (slot &+ 1) & (keys.count &- 1) }
    keys[slot] = key
    numbers[slot] = number
  }
}
