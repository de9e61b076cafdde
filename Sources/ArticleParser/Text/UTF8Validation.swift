/// Checks bytes against the table of well-formed UTF-8 (Unicode standard, table 3-7).
enum UTF8Validation {
  static func isValid(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let bytes = UnsafeRawBufferPointer(text)
    var position = 0
    let count = bytes.count
    while position < count {
      if position + 8 <= count,
        bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self) & 0x8080_8080_8080_8080
          == 0
      {
        position += 8
        continue
      }
      guard let width = width(bytes, at: position) else { return false }
      position += width
      // Chinese text: three-byte characters one after the other, two of them in one word.
      while position + 8 <= count, isFree(bytes[position]), isFree(bytes[position + 3]),
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
          & 0xC0C0_F0C0_C0F0 == 0x8080_E080_80E0
      {
        position += 6
      }
    }
    return true
  }

  /// Whether any two continuation bytes may follow the first byte of a three-byte character.
  @inline(__always)
  private static func isFree(_ lead: UInt8) -> Bool { lead != 0xE0 && lead != 0xED }

  /// The width of the sequence at a position, or `nil` where it is not well-formed.
  @inline(__always)
  private static func width(_ bytes: UnsafeRawBufferPointer, at position: Int) -> Int? {
    let lead = bytes[position]
    if lead < 0x80 { return 1 }
    guard position + 1 < bytes.count else { return nil }
    let second = bytes[position + 1]
    switch lead {
    case 0xC2...0xDF: return second & 0xC0 == 0x80 ? 2 : nil
    case 0xE0...0xEF:
      let range: ClosedRange<UInt8> =
        lead == 0xE0 ? 0xA0...0xBF : lead == 0xED ? 0x80...0x9F : 0x80...0xBF
      guard position + 2 < bytes.count, range.contains(second),
        bytes[position + 2] & 0xC0 == 0x80
      else { return nil }
      return 3
    case 0xF0...0xF4:
      let range: ClosedRange<UInt8> =
        lead == 0xF0 ? 0x90...0xBF : lead == 0xF4 ? 0x80...0x8F : 0x80...0xBF
      guard position + 3 < bytes.count, range.contains(second),
        bytes[position + 2] & 0xC0 == 0x80, bytes[position + 3] & 0xC0 == 0x80
      else { return nil }
      return 4
    default: return nil
    }
  }
}

extension [UInt8] {
  /// Whether the bytes are well-formed UTF-8.
  var isValidUTF8: Bool { withUnsafeBufferPointer(UTF8Validation.isValid) }
}

extension [UInt8] {
  /// Whether no character of the well-formed bytes lies on both sides of an offset.
  func isBetweenCharacters(_ offset: Int) -> Bool {
    !indices.contains(offset) || self[offset] & 0xC0 != 0x80
  }
}

extension String {
  /// The text of bytes, with U+FFFD for what is not well-formed, as of `String(decoding:as:)`.
  ///
  /// The standard library's own check goes byte by byte, which for a long text costs more than all
  /// else about it.
  init(text bytes: ArraySlice<UInt8>) {
    self = bytes.withUnsafeBufferPointer { bytes in
      if UTF8Validation.isValid(bytes) { return String(wellFormed: bytes) }
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  /// The text of bytes that are known to be well-formed.
  init(wellFormed bytes: UnsafeBufferPointer<UInt8>) {
    assert(UTF8Validation.isValid(bytes))
    if #available(macOS 26, *) {
      self = String(copying: unsafe UTF8Span(unchecked: bytes.span))
    } else {
      self = String(decoding: bytes, as: UTF8.self)
    }
  }
}
