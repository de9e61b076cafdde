/// A fixed set of characters that is asked for every character of a corpus.
struct ScalarSet: Sendable {
  /// A bit for each character of the basic plane.
  private var bits = [UInt64](repeating: 0, count: 0x1_0000 / 64)
  private var supplementary: [Unicode.Scalar] = []

  init(_ characters: String) {
    for scalar in characters.unicodeScalars {
      if scalar.value < 0x1_0000 {
        bits[Int(scalar.value >> 6)] |= 1 << UInt64(scalar.value & 63)
      } else {
        supplementary.append(scalar)
      }
    }
  }

  @inline(__always)
  func contains(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value < 0x1_0000 else { return supplementary.contains(scalar) }
    return bits[Int(scalar.value >> 6)] >> UInt64(scalar.value & 63) & 1 != 0
  }
}
