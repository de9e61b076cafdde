/// Eight bytes of a text looked at together.
///
/// Each question gives a ``Matches``: marks far apart then cost one look at eight bytes instead of
/// eight looks.
struct ByteWord {
  /// The bytes that a question holds for: the top bit of each.
  typealias Matches = UInt64

  private let bytes: UInt64
  /// The bytes without their top bits: a sum with one of them never reaches into the next byte.
  private let low: UInt64

  /// The eight bytes from a place on, all of which must be there.
  @inline(__always)
  init(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) {
    bytes = UInt64(
      littleEndian: UnsafeRawBufferPointer(text)
        .loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    low = bytes & Self.all(0x7F)
  }

  /// Whether none of the bytes is ASCII, as inside of Chinese text.
  @inline(__always)
  var isAllWide: Bool { bytes & Self.all(0x80) == Self.all(0x80) }

  /// ASCII characters below one of them.
  @inline(__always)
  func isASCII(below limit: UInt8) -> Matches {
    ~(low &+ Self.all(0x80 &- limit)) & ~bytes & Self.all(0x80)
  }

  /// ASCII characters from one to another, both included.
  @inline(__always)
  func isASCII(from first: UInt8, through last: UInt8) -> Matches {
    (low &+ Self.all(0x80 &- first)) & ~(low &+ Self.all(0x7F &- last)) & ~bytes & Self.all(0x80)
  }

  /// One ASCII character.
  @inline(__always)
  func isASCII(_ byte: UInt8) -> Matches {
    ~((low ^ Self.all(byte)) &+ Self.all(0x7F)) & ~bytes & Self.all(0x80)
  }

  /// One byte outside of ASCII.
  @inline(__always)
  func isWide(_ byte: UInt8) -> Matches {
    ~((low ^ Self.all(byte & 0x7F)) &+ Self.all(0x7F)) & bytes & Self.all(0x80)
  }

  /// One byte outside of ASCII, or the one that differs from it in one bit.
  @inline(__always)
  func isWide(_ byte: UInt8, either bit: UInt8) -> Matches {
    ~(((low | Self.all(bit)) ^ Self.all((byte | bit) & 0x7F)) &+ Self.all(0x7F))
      & bytes & Self.all(0x80)
  }

  /// How many bytes stand before the first match; matches there must be.
  @inline(__always)
  static func first(of matches: Matches) -> Int { matches.trailingZeroBitCount &>> 3 }

  @inline(__always)
  private static func all(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }
}
