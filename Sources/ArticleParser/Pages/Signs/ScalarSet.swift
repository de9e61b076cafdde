/// A handful of characters, tested without decoding the literal that lists them each time.
struct ScalarSet: Sendable {
  private let values: [UInt32]
  /// A bit for the low six bits of each value: most characters fail here already.
  private let mask: UInt64

  init(_ characters: String) {
    values = characters.unicodeScalars.map(\.value)
    mask = values.reduce(0) { $0 | 1 << UInt64($1 & 63) }
  }

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    mask >> UInt64(scalar.value & 63) & 1 != 0 && values.contains(scalar.value)
  }
}
