/// Reads a file's bytes as text.
package enum TextDecoder {
  /// The text in the encoding that the bytes themselves show; `nil` where they are no text.
  ///
  /// In this order: a byte order mark; valid UTF-8; UTF-16 by its characters; GB18030 or Big5 where
  /// one of them reads every byte; UTF-8 with U+FFFD for single damaged places.
  static func decode(_ bytes: [UInt8]) -> DecodedText? {
    if let marked = decodeMarked(bytes) { return marked }
    guard !isBinary(bytes) else { return nil }
    if bytes.isValidUTF8, !looksLikeUTF16(bytes) { return DecodedText(bytes: bytes) }
    if let isBigEndian = UTF16Text.isBigEndian(bytes) {
      return decode(bytes, as: isBigEndian ? .utf16BigEndian : .utf16LittleEndian)
    }
    guard !hasManyControls(bytes) else { return nil }
    if bytes.isValidUTF8 || damage(of: bytes) * 50 <= nonASCIICount(bytes) {
      return decode(bytes, as: .utf8)
    }
    if let encoding = EncodingDetector.encoding(of: bytes) { return decode(bytes, as: encoding) }
    return decodeDamaged(bytes)
  }

  /// The text in one encoding, with U+FFFD for what it cannot have.
  package static func decode(_ bytes: [UInt8], as encoding: TextEncoding) -> DecodedText {
    let mended: (text: [UInt8], firstReplacement: Int?)
    switch encoding {
    case .utf8: mended = mendUTF8(bytes)
    case .gb18030: mended = GB18030.decodeMending(bytes)
    case .big5: mended = Big5.decodeMending(bytes)
    case .utf16LittleEndian: mended = UTF16Text.decodeMending(bytes[...], isBigEndian: false)
    case .utf16BigEndian: mended = UTF16Text.decodeMending(bytes[...], isBigEndian: true)
    }
    var text = mended.text
    var first = mended.firstReplacement
    if text.starts(with: [0xEF, 0xBB, 0xBF]) {
      text.removeFirst(3)
      first = first.map { max(0, $0 - 3) }
    }
    return DecodedText(bytes: text, encoding: encoding, firstReplacement: first)
  }

  private static func decodeMarked(_ bytes: [UInt8]) -> DecodedText? {
    guard let first = bytes.first, first >= 0x80 else { return nil }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return decode(bytes, as: .utf8) }
    if bytes.starts(with: [0xFF, 0xFE]) { return decode(bytes, as: .utf16LittleEndian) }
    if bytes.starts(with: [0xFE, 0xFF]) { return decode(bytes, as: .utf16BigEndian) }
    if bytes.starts(with: [0x84, 0x31, 0x95, 0x33]) { return decode(bytes, as: .gb18030) }
    return nil
  }

  /// Neither UTF-8 nor wholly GB18030 or Big5: the one with the least damage, if that is little.
  private static func decodeDamaged(_ bytes: [UInt8]) -> DecodedText? {
    let marks = nonASCIICount(bytes)
    let readings: [(encoding: TextEncoding, damage: Int)] = [
      (.utf8, damage(of: bytes)),
      (.gb18030, replacementCount(GB18030.decodeMending(bytes).text)),
      (.big5, replacementCount(Big5.decodeMending(bytes).text)),
    ]
    guard let best = readings.min(by: { $0.damage < $1.damage }), best.damage * 4 <= marks else {
      return nil
    }
    return decode(bytes, as: best.encoding)
  }

  private static func mendUTF8(_ bytes: [UInt8]) -> (text: [UInt8], firstReplacement: Int?) {
    if bytes.isValidUTF8 { return (bytes, nil) }
    let mended = Array(String(decoding: bytes, as: UTF8.self).utf8)
    let first = zip(bytes, mended).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    return (mended, first ?? min(bytes.count, mended.count))
  }

  // MARK: - What the bytes look like

  /// Files of these kinds start so, and may hold long stretches that pass for text.
  private static func isBinary(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first else { return false }
    return binaryMarks.contains { $0.first == first && bytes.starts(with: $0) }
  }

  private static let binaryMarks: [[UInt8]] = [
    Array("%PDF-".utf8), [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8),
    [0x50, 0x4B, 0x03, 0x04], [0x1F, 0x8B, 0x08], [0x7F, 0x45, 0x4C, 0x46], Array("BZh9".utf8),
    [0xFD, 0x37, 0x7A, 0x58, 0x5A], [0x28, 0xB5, 0x2F, 0xFD], Array("SQLite format 3\0".utf8),
    [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
  ]

  /// One control character in thirty is more than any text has, damaged or not.
  private static func hasManyControls(_ bytes: [UInt8]) -> Bool {
    let sample = bytes.prefix(8192)
    let controls = sample.count { $0 < 0x20 && !(0x08...0x0D).contains($0) && $0 != 0x1B }
    return controls > 3 && controls * 30 > sample.count
  }

  private static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool {
    // Latin text in UTF-16 is valid UTF-8 with a NUL beside every letter.
    let hasNUL = bytes.withUnsafeBufferPointer {
      LineScanner.index(of: 0, in: UnsafeBufferPointer(rebasing: $0.prefix(8192)), from: 0) != nil
    }
    return hasNUL && hasManyControls(bytes)
  }

  private static func nonASCIICount(_ bytes: [UInt8]) -> Int {
    bytes.count { $0 >= 0x80 }
  }

  /// Bytes outside of ASCII that belong to no UTF-8 sequence.
  private static func damage(of bytes: [UInt8]) -> Int {
    replacementCount(mendUTF8(bytes).text)
  }

  private static func replacementCount(_ text: [UInt8]) -> Int {
    var count = 0
    for index in text.indices.dropLast(2)
    where text[index] == 0xEF && text[index + 1] == 0xBF && text[index + 2] == 0xBD {
      count += 1
    }
    return count
  }
}
