/// The Base64 code of RFC 4648.
enum Base64 {
  /// The bytes that a text stands for; white space does not count, and `nil` where it is no code.
  static func decode(_ code: [UInt8]) -> [UInt8]? {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(code.count / 4 * 3)
    var digits = 0
    var paddings = 0
    var bits: UInt32 = 0
    for byte in code where byte > UInt8(ascii: " ") {
      if byte == UInt8(ascii: "=") {
        paddings += 1
        continue
      }
      guard paddings == 0, let digit = value(of: byte) else { return nil }
      bits = bits << 6 | UInt32(digit)
      digits += 1
      guard digits % 4 != 1 else { continue }
      decoded.append(UInt8(truncatingIfNeeded: bits >> excess(after: digits)))
    }
    return (digits + paddings) % 4 == 0 && paddings <= 2 ? decoded : nil
  }

  /// The bits of the last digit that belong to the byte behind it.
  private static func excess(after digits: Int) -> Int {
    switch digits % 4 {
    case 2: 4
    case 3: 2
    default: 0
    }
  }

  private static func value(of byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - UInt8(ascii: "A")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - UInt8(ascii: "a") + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0") + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
