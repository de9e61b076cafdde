/// The rounds of SHA-256 in plain arithmetic, for every processor.
enum PortableSHA256 {
  static func compress(_ blocks: UnsafeRawBufferPointer, into state: inout SHA256.State) {
    guard let base = blocks.baseAddress else { return }
    var letters = Letters(state)
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 128) { scratch in
      guard let words = scratch.baseAddress else { return }
      SHA256.constants.withUnsafeBufferPointer { constants in
        guard let constants = constants.baseAddress else { return }
        for start in stride(from: 0, to: blocks.count, by: 64) {
          expand(base + start, constants, words, words + 64)
          var changed = letters
          for round in stride(from: 0, to: 64, by: 8) { changed.eightRounds(words + 64 + round) }
          letters.add(changed)
        }
      }
    }
    state = letters.words
  }

  /// The state in eight registers: as elements of one vector each round would take them out and put
  /// them back.
  private struct Letters {
    var a: UInt32
    var b: UInt32
    var c: UInt32
    var d: UInt32
    var e: UInt32
    var f: UInt32
    var g: UInt32
    var h: UInt32

    init(_ words: SHA256.State) {
      (a, b, c, d) = (words[0], words[1], words[2], words[3])
      (e, f, g, h) = (words[4], words[5], words[6], words[7])
    }

    var words: SHA256.State { SHA256.State(a, b, c, d, e, f, g, h) }

    /// One round that leaves the letters in place: the caller passes them on by one instead,
    /// which spares the eight moves of the standard's wording.
    @inline(__always)
    static func round(
      _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32,
      _ e: UInt32, _ f: UInt32, _ g: UInt32, _ h: inout UInt32, _ input: UInt32
    ) {
      let sum1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
      let first = h &+ sum1 &+ (g ^ (e & (f ^ g))) &+ input
      let sum0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
      d = d &+ first
      h = first &+ sum0 &+ ((a & b) | (c & (a | b)))
    }

    /// Eight rounds, after which each letter stands at its own place again.
    @inline(__always)
    mutating func eightRounds(_ input: UnsafePointer<UInt32>) {
      Self.round(a, b, c, &d, e, f, g, &h, input[0])
      Self.round(h, a, b, &c, d, e, f, &g, input[1])
      Self.round(g, h, a, &b, c, d, e, &f, input[2])
      Self.round(f, g, h, &a, b, c, d, &e, input[3])
      Self.round(e, f, g, &h, a, b, c, &d, input[4])
      Self.round(d, e, f, &g, h, a, b, &c, input[5])
      Self.round(c, d, e, &f, g, h, a, &b, input[6])
      Self.round(b, c, d, &e, f, g, h, &a, input[7])
    }

    mutating func add(_ other: Letters) {
      a = a &+ other.a
      b = b &+ other.b
      c = c &+ other.c
      d = d &+ other.d
      e = e &+ other.e
      f = f &+ other.f
      g = g &+ other.g
      h = h &+ other.h
    }
  }

  @inline(__always)
  private static func rotate(_ word: UInt32, _ distance: UInt32) -> UInt32 {
    word >> distance | word << (32 &- distance)
  }

  /// Fills the message schedule, and beside it the schedule with the round constants added.
  @inline(__always)
  private static func expand(
    _ block: UnsafeRawPointer, _ constants: UnsafePointer<UInt32>,
    _ words: UnsafeMutablePointer<UInt32>, _ sums: UnsafeMutablePointer<UInt32>
  ) {
    for index in 0..<16 {
      let word = UInt32(
        bigEndian: block.loadUnaligned(fromByteOffset: index &* 4, as: UInt32.self))
      words[index] = word
      sums[index] = word &+ constants[index]
    }
    for index in 16..<64 {
      let early = words[index &- 15]
      let late = words[index &- 2]
      let sigma0 = rotate(early, 7) ^ rotate(early, 18) ^ early >> 3
      let sigma1 = rotate(late, 17) ^ rotate(late, 19) ^ late >> 10
      let word = words[index &- 16] &+ sigma0 &+ words[index &- 7] &+ sigma1
      words[index] = word
      sums[index] = word &+ constants[index]
    }
  }
}
