/// SHA-256 (FIPS 180-4) over bytes in memory.
///
/// Arithmetic wraps everywhere: the standard defines all its sums modulo 2³².
package enum SHA256 {
  /// The eight words a…h that every block changes.
  typealias State = SIMD8<UInt32>

  /// Takes in whole blocks of 64 bytes.
  typealias Compression = @Sendable (_ blocks: UnsafeRawBufferPointer, _ state: inout State) -> Void

  /// The digest as 64 lower-case hexadecimal digits.
  package static func hexadecimal(of bytes: [UInt8]) -> String {
    hexadecimal(of: bytes, compressing: compression)
  }

  static func hexadecimal(of bytes: [UInt8], compressing compress: Compression) -> String {
    let state = digest(of: bytes, compress)
    return String(unsafeUninitializedCapacity: 64) { text in
      var index = 0
      for word in 0..<8 {
        var rest = state[word]
        for _ in 0..<8 {
          rest = rest &<< 4 | rest &>> 28
          let digit = UInt8(truncatingIfNeeded: rest & 15)
          text[index] = digit &+ (digit < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") &- 10)
          index &+= 1
        }
      }
      return 64
    }
  }

  private static let compression =
    SHA256Instructions.compression ?? { PortableSHA256.compress($0, into: &$1) }

  private static func digest(of bytes: [UInt8], _ compress: Compression) -> State {
    var state = initialState
    let whole = bytes.count / 64 * 64
    bytes.withUnsafeBytes { compress(UnsafeRawBufferPointer(rebasing: $0[..<whole]), &state) }
    let rest = bytes.count - whole
    var tail = [UInt8](repeating: 0, count: rest < 56 ? 64 : 128)
    for index in 0..<rest { tail[index] = bytes[whole + index] }
    tail[rest] = 0x80
    let bitCount = UInt64(bytes.count) &* 8
    for index in 0..<8 {
      tail[tail.count - 1 - index] = UInt8(truncatingIfNeeded: bitCount >> UInt64(8 * index))
    }
    tail.withUnsafeBytes { compress($0, &state) }
    return state
  }

  /// The fractional parts of the square roots of the first eight primes.
  private static let initialState = State(
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
    0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19)

  /// The fractional parts of the cube roots of the first 64 primes.
  static let constants: [UInt32] = [
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
