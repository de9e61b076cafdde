#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A stored text, character by character from either side.
///
/// ``TextCode`` says why the bytes before a place tell whether a character starts there.
struct CodedText {
  struct Character {
    /// Below 0x110000.
    var scalar: UInt32
    /// Where its bytes begin and end.
    var start: Int
    var end: Int
  }

  private(set) var bytes: ByteView
  private let singleCount: Int
  private let scalars: ByteView
  private static let escapeByteCount = 6

  init(_ bytes: ByteView, model: IndexModel) throws(IndexError) {
    self.bytes = bytes
    singleCount = model.singleCount
    scalars = try model.scalars()
  }

  /// The character that starts at an offset; `nil` at the text's end.
  @inline(__always)
  func character(at offset: Int) throws(IndexError) -> Character? {
    guard offset < bytes.count else { return nil }
    let first = try bytes.load(UInt8.self, at: offset)
    if Int(first) < singleCount {
      return Character(scalar: try scalar(ofCode: Int(first)), start: offset, end: offset + 1)
    }
    guard first != TextCode.escape else { return try escapedCharacter(at: offset) }
    let second = Int(try bytes.load(UInt8.self, at: offset + 1))
    let code = singleCount + (Int(first) - singleCount) << 8 + second
    return Character(scalar: try scalar(ofCode: code), start: offset, end: offset + 2)
  }

  @inline(__always)
  private func scalar(ofCode code: Int) throws(IndexError) -> UInt32 {
    try Self.checked(scalars.load(UInt32.self, at: code * 4))
  }

  /// The tables that scalars are looked up in have no more entries.
  @inline(__always)
  private static func checked(_ scalar: UInt32) throws(IndexError) -> UInt32 {
    guard scalar < 0x11_0000 else { throw ByteCursor.badNumber }
    return scalar
  }

  private func escapedCharacter(at offset: Int) throws(IndexError) -> Character {
    var scalar: UInt32 = 0
    for step in 0..<3 {
      scalar = scalar << 7 | UInt32(try bytes.load(UInt8.self, at: offset + step * 2 + 1) & 0x7F)
    }
    return Character(
      scalar: try Self.checked(scalar), start: offset, end: offset + Self.escapeByteCount)
  }

  /// The character that ends where another starts; `nil` at the text's start.
  func character(before offset: Int) throws(IndexError) -> Character? {
    guard offset > 0 else { return nil }
    if isStart(offset - 1) { return try character(at: offset - 1) }
    let isEscape = try bytes.load(UInt8.self, at: offset - 2) == TextCode.escape
    return try character(at: offset - (isEscape ? Self.escapeByteCount : 2))
  }

  /// Whether a character starts at an offset inside the text or at its end.
  @inline(__always)
  func isStart(_ offset: Int) -> Bool {
    var before = offset
    while before > 0,
      Int(bytes.start.load(fromByteOffset: before - 1, as: UInt8.self)) >= singleCount
    {
      before -= 1
    }
    return (offset - before) & 1 == 0
  }

  /// The next place from an offset on where a character is spelled out.
  func escape(from offset: Int) -> Int? {
    var offset = offset
    while offset < bytes.count,
      let found = memchr(bytes.start + offset, Int32(TextCode.escape), bytes.count - offset)
    {
      offset = UnsafeRawPointer(found) - bytes.start
      if isStart(offset) { return offset }
      offset += 1
    }
    return nil
  }

  /// Where the paragraph begins that a character stands in.
  func paragraphStart(before offset: Int) throws(IndexError) -> Int {
    var offset = offset
    while let character = try character(before: offset), character.scalar != 0x0A {
      offset = character.start
    }
    return offset
  }

  /// A part that begins and ends between characters.
  func part(_ range: Range<Int>) throws(IndexError) -> CodedText {
    var part = self
    part.bytes = try bytes.slice(range.lowerBound, range.count)
    return part
  }
}
