/// Checks bytes against the table of well-formed UTF-8 (Unicode standard, table 3-7).
enum UTF8Validation {
  static func isValid(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let bytes = UnsafeRawBufferPointer(text)
    let step = 32
    var position = 0
    while true {
      while position >= 2, position &+ step <= bytes.count {
        let odd = oddBytes(bytes, at: position) | oddBytes(bytes, at: position &+ step / 2)
        guard odd[0] | odd[1] == 0 else { break }
        position &+= step
      }
      position &-= openWidth(bytes, before: position)
      guard position < bytes.count else { return true }
      let end = min(bytes.count, position &+ step)
      while position < end {
        guard let width = width(bytes, at: position) else { return false }
        position &+= width
      }
    }
  }

  /// The bytes of a character that a step has ended inside of.
  private static func openWidth(_ bytes: UnsafeRawBufferPointer, before position: Int) -> Int {
    guard position >= 2 else { return 0 }
    return bytes[position &- 1] >= 0xC0 ? 1 : bytes[position &- 2] >= 0xE0 ? 2 : 0
  }

  /// Sixteen bytes with the top bit set where one is not to be passed so quickly.
  ///
  /// That is where it does not stand behind the two before it as in a character of up to three bytes,
  /// and where it starts what there are further rules for: longer characters, and those that 0xC0,
  /// 0xC1, 0xE0 and 0xED start. Zero for nearly all texts.
  @inline(__always)
  private static func oddBytes(
    _ bytes: UnsafeRawBufferPointer, at position: Int
  ) -> SIMD2<UInt64> {
    let block = bytes.loadUnaligned(fromByteOffset: position, as: SIMD2<UInt64>.self)
    let before = bytes.loadUnaligned(fromByteOffset: position &- 1, as: SIMD2<UInt64>.self)
    let twoBefore = bytes.loadUnaligned(fromByteOffset: position &- 2, as: SIMD2<UInt64>.self)
    // Shifted by one, the second bit of each byte stands where its top bit was.
    let goesOn = block & ~(block &<< 1)
    let mustGoOn =
      before & (before &<< 1) | twoBefore & (twoBefore &<< 1) & (twoBefore &<< 2)
    let startsFour = block & (block &<< 1) & (block &<< 2) & (block &<< 3)
    let startsOther =
      zeros(block & .all(0xFE) ^ .all(0xC0)) | zeros(block ^ .all(0xE0)) | zeros(block ^ .all(0xED))
    return (goesOn ^ mustGoOn | startsFour | startsOther) & .all(0x80)
  }

  /// The top bit of the bytes that are zero, and perhaps of bytes behind one.
  @inline(__always)
  private static func zeros(_ block: SIMD2<UInt64>) -> SIMD2<UInt64> {
    (block &- .all(0x01)) & ~block
  }

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

extension RandomAccessCollection<UInt8> where Index == Int {
  /// Whether no character of the well-formed bytes lies on both sides of an offset.
  func isBetweenCharacters(_ offset: Int) -> Bool {
    offset < startIndex || offset >= endIndex || self[offset] & 0xC0 != 0x80
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
