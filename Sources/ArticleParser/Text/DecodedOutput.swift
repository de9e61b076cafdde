/// Gathers decoded characters as UTF-8.
struct DecodedOutput {
  private(set) var bytes: [UInt8] = []
  /// Where the first U+FFFD stands that replaces bytes of the input.
  private(set) var firstReplacement: Int?

  init(capacity: Int) {
    bytes.reserveCapacity(capacity + capacity / 2)
  }

  mutating func append(ascii byte: UInt8) {
    bytes.append(byte)
  }

  /// Adds a code point that is no surrogate.
  mutating func append(_ codePoint: UInt32) {
    bytes.append(codePoint: codePoint)
  }

  /// Adds U+FFFD and says that decoding goes on.
  mutating func replace() -> Bool {
    if firstReplacement == nil { firstReplacement = bytes.count }
    append(0xFFFD)
    return true
  }
}
