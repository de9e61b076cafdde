/// A digest as records write it, taken as the index keeps it.
enum HexadecimalDigest {
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
