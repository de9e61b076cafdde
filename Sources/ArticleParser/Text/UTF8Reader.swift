/// Reads the scalars of valid UTF-8.
struct UTF8Reader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0

  /// Reads bytes that outlive the reader.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// The next scalar, U+FFFD for what is none.
  @inline(__always)
  mutating func next() -> Unicode.Scalar? {
    guard index < bytes.count else { return nil }
    let first = UInt32(bytes[index])
    index += 1
    if first < 0x80 { return Unicode.Scalar(first) }
    // Most characters of a page.
    if first & 0xF0 == 0xE0, index + 1 < bytes.count {
      let value = (first & 0x0F) << 12 | UInt32(bytes[index] & 0x3F) << 6
      index += 2
      return Unicode.Scalar(value | UInt32(bytes[index - 1] & 0x3F)) ?? "\u{FFFD}"
    }
    let count = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1
    var value = first & (0x3F >> UInt32(count))
    for _ in 0..<count {
      guard index < bytes.count else { return "\u{FFFD}" }
      value = value << 6 | UInt32(bytes[index] & 0x3F)
      index += 1
    }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}
