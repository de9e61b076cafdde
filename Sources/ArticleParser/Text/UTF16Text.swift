/// Decodes UTF-16 of either byte order.
enum UTF16Text {
  /// The text in UTF-8 with U+FFFD for lone surrogates and a cut last unit.
  static func decodeMending(
    _ bytes: ArraySlice<UInt8>, isBigEndian: Bool
  ) -> (text: [UInt8], firstReplacement: Int?) {
    var output = DecodedOutput(capacity: bytes.count)
    var position = bytes.startIndex
    func unit(_ offset: Int) -> UInt32? {
      guard offset + 1 < bytes.endIndex else { return nil }
      let (first, second) = (UInt32(bytes[offset]), UInt32(bytes[offset + 1]))
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
    while position < bytes.endIndex {
      guard let high = unit(position) else {
        _ = output.replace()
        break
      }
      position += 2
      switch high {
      case 0..<0x80: output.append(ascii: UInt8(truncatingIfNeeded: high))
      case 0xD800..<0xDC00:
        if let low = unit(position), (0xDC00..<0xE000).contains(low) {
          output.append(0x1_0000 + (high - 0xD800) << 10 + (low - 0xDC00))
          position += 2
        } else {
          _ = output.replace()
        }
      case 0xDC00..<0xE000: _ = output.replace()
      default: output.append(high)
      }
    }
    return (output.bytes, output.firstReplacement)
  }

  /// The byte order of a text without a mark, or `nil` where the bytes are no UTF-16.
  ///
  /// In Chinese text nearly every unit is a Han character, a CJK mark or ASCII; in any other
  /// encoding, or read in the wrong order, pairs of bytes fall all over the plane.
  static func isBigEndian(_ bytes: [UInt8]) -> Bool? {
    guard bytes.count % 2 == 0, bytes.count >= 4 else { return nil }
    let sample = min(bytes.count, 8192)
    var usual = (little: 0, big: 0)
    for offset in stride(from: 0, to: sample - 1, by: 2) {
      let (first, second) = (UInt32(bytes[offset]), UInt32(bytes[offset + 1]))
      if isUsual(second << 8 | first) { usual.little += 1 }
      if isUsual(first << 8 | second) { usual.big += 1 }
    }
    let units = sample / 2
    let (most, least) = (max(usual.little, usual.big), min(usual.little, usual.big))
    guard most * 100 >= units * 85, (most - least) * 100 >= units * 25 else { return nil }
    return usual.big > usual.little
  }

  private static func isUsual(_ unit: UInt32) -> Bool {
    switch unit {
    // Latin letters read in the wrong order: 一 is the one frequent character among these.
    case _ where unit & 0xFF == 0: false
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0xA0...0xFF, 0x2010...0x203B, 0x2460...0x249B,
      0x25A0...0x25FF,
      0x3000...0x3017, 0x3400...0x9FFF, 0xFF01...0xFF5E:
      true
    default: false
    }
  }
}
