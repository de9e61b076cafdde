/// A scalar as texts are stored and searched, in one integer: what most of a text asks of it.
struct CodedScalar: Sendable {
  /// The form's second byte, its first, and above them the unit.
  private let bits: UInt32
  /// The first byte of no form.
  private static let escaped = UInt32(TextCode.escape) << 8

  /// A scalar outside the alphabet.
  init(unit: UInt32) { bits = unit << 16 | Self.escaped }

  /// A scalar with its form in the alphabet; the unit is 0 when it does not fold to one unit of the
  /// basic plane.
  init(_ form: TextForm, unit: UInt32) {
    bits = unit << 16 | UInt32(form.first) << 8 | UInt32(form.second)
  }

  @inline(__always)
  var isInAlphabet: Bool { bits & 0xFF00 != Self.escaped }

  @inline(__always)
  var unit: UInt32 { bits >> 16 }

  /// The form's bytes; the second is any where the form has one only.
  @inline(__always)
  var form: (first: UInt8, second: UInt8) {
    (UInt8(truncatingIfNeeded: bits >> 8), UInt8(truncatingIfNeeded: bits))
  }
}
