/// Frequent grams by their keys: an open hash table of one integer an entry.
///
/// Every pair of a text is looked up, so a lookup touches one line of memory, and the table is kept
/// small enough for the processor's second cache: when it was not, two thirds of the time that a
/// text took went into waiting for it.
struct GramTable: Sendable {
  private static let numberBits: UInt64 = 20
  private static let empty = UInt64.max
  private var slots: [UInt64]
  private var count = 0

  /// A table with room for so many grams, which grows when there are more.
  init(capacity: Int = 0) {
    var slotCount = 1024
    while slotCount < capacity * 3 { slotCount *= 2 }
    slots = Array(repeating: Self.empty, count: slotCount)
  }

  /// A table's memory, to look many grams up.
  struct View {
    private let slots: UnsafeBufferPointer<UInt64>
    private let mask: Int

    fileprivate init(_ slots: UnsafeBufferPointer<UInt64>) {
      self.slots = slots
      mask = slots.count &- 1
    }

    /// A gram's number; `nil` for a gram that is not frequent.
    @inline(__always)
    subscript(_ key: UInt64) -> UInt32? {
      var slot = GramTable.hash(key) & mask
      while true {
        let found = slots[slot]
        if found >> GramTable.numberBits == key {
          let number = UInt32(truncatingIfNeeded: found) & (1 << UInt32(GramTable.numberBits) - 1)
          return TermKey.firstGram &+ number
        }
        if found == GramTable.empty { return nil }
        slot = (slot &+ 1) & mask
      }
    }
  }

  @inline(__always)
  func withView<Result>(_ body: (View) -> Result) -> Result {
    slots.withUnsafeBufferPointer { body(View($0)) }
  }

  @inline(__always)
  private static func hash(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40)
  }

  /// A gram's number; `nil` for a gram that is not frequent.
  subscript(_ key: UInt64) -> UInt32? { withView { $0[key] } }

  /// Adds a gram that is not there yet; its number is from `TermKey.firstGram` up.
  mutating func insert(_ key: UInt64, number: UInt32) {
    count += 1
    if count * 2 > slots.count {
      let old = slots
      slots = [UInt64](repeating: Self.empty, count: old.count * 2)
      for entry in old where entry != Self.empty { place(entry) }
    }
    place(key << Self.numberBits | UInt64(number &- TermKey.firstGram))
  }

  private mutating func place(_ entry: UInt64) {
    var slot = Self.hash(entry >> Self.numberBits) & (slots.count &- 1)
    while slots[slot] != Self.empty { slot = (slot &+ 1) & (slots.count &- 1) }
    slots[slot] = entry
  }
}
