/// A digest as records write it and as the index keeps it.
enum HexadecimalDigest {
  private static let digits = Array("0123456789abcdef".utf8)

  /// Lower-case digits, two a byte.
  static func text(_ digest: [UInt8]) -> String {
    var text: [UInt8] = []
    for byte in digest {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The bytes of lower-case digits, two digits a byte.
  static func bytes(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var high: UInt8?
    for digit in text.utf8 {
      let isNumeral = digit <= UInt8(ascii: "9")
      let value = digit &- (isNumeral ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10)
      if let first = high {
        bytes.append(first << 4 | value & 15)
        high = nil
      } else {
        high = value
      }
    }
    return bytes
  }
}
