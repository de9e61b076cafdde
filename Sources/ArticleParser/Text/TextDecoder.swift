/// Reads a file's bytes as text.
enum TextDecoder {
  /// The bytes as valid UTF-8 lines, whatever they are: what no encoding explains becomes U+FFFD.
  static func decode(_ bytes: [UInt8]) -> DecodedText {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let plain = bytes.starts(with: mark) ? Array(bytes.dropFirst(3)) : bytes
    if plain.utf8IsValid { return DecodedText(bytes: plain) }
    let mended = Array(String(decoding: plain, as: UTF8.self).utf8)
    return DecodedText(bytes: mended, firstReplacement: firstDifference(plain, mended))
  }

  private static func firstDifference(_ raw: [UInt8], _ mended: [UInt8]) -> Int {
    zip(raw, mended).enumerated().first { $0.element.0 != $0.element.1 }?.offset
      ?? min(raw.count, mended.count)
  }
}

extension [UInt8] {
  fileprivate var utf8IsValid: Bool { String(validating: self, as: UTF8.self) != nil }
}
