/// SHA-256 (FIPS 180-4) over bytes in memory.
///
/// Arithmetic wraps everywhere: the standard defines all its sums modulo 2³².
package enum SHA256 {
  /// The digest as 64 lower-case hexadecimal digits.
  package static func hexadecimal(of bytes: [UInt8]) -> String {
    let state = digest(of: bytes)
    let words = [state.a, state.b, state.c, state.d, state.e, state.f, state.g, state.h]
    return String(unsafeUninitializedCapacity: 64) { text in
      for index in 0..<64 {
        let digit = UInt8(words[index / 8] >> UInt32(28 - index % 8 * 4) & 15)
        text[index] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") - 10 + digit
      }
      return 64
    }
  }

  private static func digest(of bytes: [UInt8]) -> State {
    var state = State()
    let whole = bytes.count / 64 * 64
    bytes.withUnsafeBytes { compress($0, upTo: whole, into: &state) }
    let rest = bytes.count - whole
    var tail = [UInt8](repeating: 0, count: rest < 56 ? 64 : 128)
    for index in 0..<rest { tail[index] = bytes[whole + index] }
    tail[rest] = 0x80
    let bitCount = UInt64(bytes.count) &* 8
    for index in 0..<8 {
      tail[tail.count - 1 - index] = UInt8(truncatingIfNeeded: bitCount >> UInt64(8 * index))
    }
    tail.withUnsafeBytes { compress($0, upTo: tail.count, into: &state) }
    return state
  }

  private struct State {
    var a: UInt32 = 0x6a09_e667
    var b: UInt32 = 0xbb67_ae85
    var c: UInt32 = 0x3c6e_f372
    var d: UInt32 = 0xa54f_f53a
    var e: UInt32 = 0x510e_527f
    var f: UInt32 = 0x9b05_688c
    var g: UInt32 = 0x1f83_d9ab
    var h: UInt32 = 0x5be0_cd19

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

    mutating func add(_ other: State) {
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

  private static func compress(
    _ bytes: UnsafeRawBufferPointer, upTo end: Int, into state: inout State
  ) {
    guard let base = bytes.baseAddress, end > 0 else { return }
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 128) { scratch in
      guard let words = scratch.baseAddress else { return }
      constants.withUnsafeBufferPointer { constants in
        guard let constants = constants.baseAddress else { return }
        for start in stride(from: 0, to: end, by: 64) {
          expand(base + start, constants, words, words + 64)
          var letters = state
          for round in stride(from: 0, to: 64, by: 8) { letters.eightRounds(words + 64 + round) }
          state.add(letters)
        }
      }
    }
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

  /// The fractional parts of the cube roots of the first 64 primes.
  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
  ]
}
