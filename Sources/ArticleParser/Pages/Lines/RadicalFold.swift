/// Mends the characters that an extraction took for radicals: `⼀⽅⻘` is 一方青.
enum RadicalFold {
  /// The ideograph for a radical, any other character as it is.
  static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x2F00..<0x2FD6:
      return RadicalTable.kangxi[Int(scalar.value) - 0x2F00]
    case 0x2E80..<0x2F00:
      let mended = RadicalTable.supplement[Int(scalar.value) - 0x2E80]
      return mended == "\u{3000}" ? scalar : mended
    default:
      return scalar
    }
  }
}
