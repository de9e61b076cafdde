/// An encoding whose bytes below 0x80 are ASCII and whose other characters take two bytes or more.
protocol MultibyteEncoding {
  /// Adds the character that begins at a byte of 0x80 or above, and gives the number of its bytes;
  /// adds nothing and gives `nil` where none begins.
  static func append(_ bytes: [UInt8], at position: Int, to output: inout DecodedOutput) -> Int?
}

extension MultibyteEncoding {
  /// The text in UTF-8, or `nil` at the first sequence that is none.
  static func decode(_ bytes: [UInt8]) -> [UInt8]? {
    var output = DecodedOutput(capacity: bytes.count)
    return decode(bytes, into: &output) { _ in false } ? output.bytes : nil
  }

  /// The text in UTF-8 with U+FFFD for each byte that starts no sequence, and where the first stands.
  static func decodeMending(_ bytes: [UInt8]) -> (text: [UInt8], firstReplacement: Int?) {
    var output = DecodedOutput(capacity: bytes.count)
    _ = decode(bytes, into: &output) { $0.replace() }
    return (output.bytes, output.firstReplacement)
  }

  private static func decode(
    _ bytes: [UInt8], into output: inout DecodedOutput, mend: (inout DecodedOutput) -> Bool
  ) -> Bool {
    var position = 0
    while position < bytes.count {
      if bytes[position] < 0x80 {
        output.append(ascii: bytes[position])
        position += 1
      } else if let width = append(bytes, at: position, to: &output) {
        position += width
      } else {
        guard mend(&output) else { return false }
        position += 1
      }
    }
    return true
  }
}
