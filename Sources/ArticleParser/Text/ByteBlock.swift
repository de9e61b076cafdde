/// Sixteen bytes of a text looked at together.
///
/// Each question gives ``Marks``: marks far apart then cost one look at sixteen bytes instead of
/// sixteen looks. Only sums and bits of two words are asked for: the vectors of the standard library
/// compare lane by lane.
struct ByteBlock {
  /// The bytes that a question holds for: the top bit of each.
  typealias Marks = SIMD2<UInt64>

  /// How many bytes a block has.
  static let byteCount = 16

  private let bytes: SIMD2<UInt64>
  /// The bytes without their top bits: a sum with one of them never reaches into the next byte.
  private let low: SIMD2<UInt64>

  /// The sixteen bytes from a place on, all of which must be there.
  @inline(__always)
  init(_ text: TextBytes, at offset: Int) {
    bytes = UnsafeRawBufferPointer(text)
      .loadUnaligned(fromByteOffset: offset, as: SIMD2<UInt64>.self)
    low = bytes & .all(0x7F)
  }

  /// ASCII characters below one of them.
  @inline(__always)
  func isASCII(below limit: UInt8) -> Marks {
    ~(low &+ .all(0x80 &- limit)) & ~bytes & .all(0x80)
  }

  /// ASCII characters from one to another, both included.
  @inline(__always)
  func isASCII(from first: UInt8, through last: UInt8) -> Marks {
    (low &+ .all(0x80 &- first)) & ~(low &+ .all(0x7F &- last)) & ~bytes & .all(0x80)
  }

  /// One ASCII character.
  @inline(__always)
  func isASCII(_ byte: UInt8) -> Marks {
    ~((low ^ .all(byte)) &+ .all(0x7F)) & ~bytes & .all(0x80)
  }

  /// One byte outside of ASCII.
  @inline(__always)
  func isWide(_ byte: UInt8) -> Marks {
    ~((low ^ .all(byte & 0x7F)) &+ .all(0x7F)) & bytes & .all(0x80)
  }

  /// One byte outside of ASCII, or the one that differs from it in one bit.
  @inline(__always)
  func isWide(_ byte: UInt8, either bit: UInt8) -> Marks {
    ~(((low | .all(bit)) ^ .all((byte | bit) & 0x7F)) &+ .all(0x7F))
      & bytes & .all(0x80)
  }
}

extension SIMD2<UInt64> {
  /// Sixteen times the same byte.
  @inline(__always)
  static func all(_ byte: UInt8) -> Self {
    Self(repeating: UInt64(byte) &* 0x0101_0101_0101_0101)
  }
}

extension ByteBlock {
  /// The places in a block that are marked, in ascending order.
  struct Places: Sequence, IteratorProtocol {
    private var first: UInt64
    private var second: UInt64

    @inline(__always)
    init(_ marks: Marks) {
      first = UInt64(littleEndian: marks[0])
      second = UInt64(littleEndian: marks[1])
    }

    @inline(__always)
    var isEmpty: Bool { first | second == 0 }

    @inline(__always)
    mutating func next() -> Int? {
      if first != 0 {
        defer { first &= first &- 1 }
        return first.trailingZeroBitCount &>> 3
      }
      guard second != 0 else { return nil }
      defer { second &= second &- 1 }
      return 8 &+ second.trailingZeroBitCount &>> 3
    }
  }
}
