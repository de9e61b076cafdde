/// Words as bytes, numbered in the order of their first coming: an open hash table over one arena.
struct WordTable: Sendable {
  private(set) var count = 0
  private var arena: [UInt8] = []
  private var ends: [Int] = []
  private var slots: [UInt32]

  init() { slots = [UInt32](repeating: 0, count: 1024) }

  /// The bytes of a word by its number.
  subscript(_ number: Int) -> ArraySlice<UInt8> {
    arena[(number == 0 ? 0 : ends[number - 1])..<ends[number]]
  }

  /// The first two bytes of a word as one number, which orders words as their bytes do.
  func firstTwoBytes(of number: Int) -> UInt32 { UInt32(firstBytes(of: number) >> 48) }

  /// The first eight bytes of a word as one number, which orders words as their bytes do.
  func firstBytes(of number: Int) -> UInt64 {
    var bytes: UInt64 = 0
    let word = self[number]
    for index in 0..<8 {
      let place = word.startIndex + index
      bytes = bytes << 8 | (place < word.endIndex ? UInt64(word[place]) : 0)
    }
    return bytes
  }

  /// A word's number; `nil` when it never came.
  func number(of word: UnsafeBufferPointer<UInt8>) -> Int? {
    var slot = Self.hash(word) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if equals(number, word) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// A word's number, new or old.
  mutating func insert(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    if let number = number(of: word) { return number }
    arena.append(contentsOf: word)
    ends.append(arena.count)
    count += 1
    if count * 2 > slots.count { grow() } else { place(count - 1) }
    return count - 1
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 4)
    for number in 0..<count { place(number) }
  }

  private mutating func place(_ number: Int) {
    var slot = self[number].withUnsafeBufferPointer { Self.hash($0) } & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = UInt32(number + 1)
  }

  private func equals(_ number: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = number == 0 ? 0 : ends[number - 1]
    guard ends[number] - start == word.count else { return false }
    for index in 0..<word.count where arena[start + index] != word[index] { return false }
    return true
  }

  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: (hash ^ (hash >> 29)) & 0x7FFF_FFFF)
  }
}
