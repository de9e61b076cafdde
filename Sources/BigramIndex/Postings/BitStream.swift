/// Bits lowest first into bytes.
struct BitWriter {
  private(set) var bytes: [UInt8] = []
  private var pending: UInt64 = 0
  private var pendingCount: UInt64 = 0

  /// Adds up to 32 bits.
  @inline(__always)
  mutating func append(_ value: UInt64, bits: UInt64) {
    pending |= value << pendingCount
    pendingCount &+= bits
    if pendingCount >= 32 {
      bytes.appendLittleEndian(UInt32(truncatingIfNeeded: pending))
      pending >>= 32
      pendingCount &-= 32
    }
  }

  /// A count of zeros and a one.
  @inline(__always)
  mutating func appendUnary(_ count: UInt64) {
    var rest = count
    while rest >= 24 {
      append(0, bits: 24)
      rest &-= 24
    }
    append(1 << rest, bits: rest &+ 1)
  }

  /// Rice's code: the high bits unary, the low ones as they are.
  @inline(__always)
  mutating func appendRice(_ value: UInt64, lowBits: UInt64) {
    let high = value >> lowBits
    let low = value & (1 << lowBits &- 1)
    // Nearly always both fit at once; the mean of the high part is below two.
    guard high &+ lowBits < 32 else {
      appendUnary(high)
      return append(low, bits: lowBits)
    }
    append((low << 1 | 1) << high, bits: high &+ 1 &+ lowBits)
  }

  /// Elias's gamma code of a number from 1 up: 1 costs one bit.
  @inline(__always)
  mutating func appendGamma(_ value: UInt64) {
    let bits = UInt64(63 - value.leadingZeroBitCount)
    appendUnary(bits)
    append(value & (1 << bits &- 1), bits: bits)
  }

  /// Fills the last byte with zeros.
  mutating func align() {
    while pendingCount > 0 {
      bytes.append(UInt8(truncatingIfNeeded: pending))
      pending >>= 8
      pendingCount = pendingCount > 8 ? pendingCount - 8 : 0
    }
  }

  /// Adds whole bytes after an ``align()``.
  mutating func append(zeroByteCount: Int) {
    bytes.append(contentsOf: repeatElement(0, count: zeroByteCount))
  }

  /// Changes bytes that were written and aligned.
  mutating func replace(at offset: Int, with header: [UInt8]) {
    bytes.replaceSubrange(offset..<offset + header.count, with: header)
  }

  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }
}

/// The same bits back; a stream that ends early is damage.
struct BitReader {
  private let view: ByteView
  private var position = 0

  init(_ view: ByteView) { self.view = view }

  @inline(__always)
  mutating func read(bits: UInt64) throws(IndexError) -> UInt64 {
    let word = try view.word(at: position >> 3) >> UInt64(position & 7)
    position += Int(bits)
    return word & ((1 << bits) - 1)
  }

  @inline(__always)
  mutating func readUnary() throws(IndexError) -> UInt64 {
    var count: UInt64 = 0
    while true {
      let shift = UInt64(position & 7)
      let word = try view.word(at: position >> 3) >> shift
      if word != 0 {
        let zeros = word.trailingZeroBitCount
        position += zeros + 1
        return count + UInt64(zeros)
      }
      position += Int(64 - shift)
      count += 64 - shift
    }
  }

  @inline(__always)
  mutating func readRice(lowBits: UInt64) throws(IndexError) -> UInt64 {
    let high = try readUnary()
    guard high < 1 << 32 else { throw ByteCursor.badNumber }
    return try high << lowBits | read(bits: lowBits)
  }

  @inline(__always)
  mutating func readGamma() throws(IndexError) -> UInt64 {
    let bits = try readUnary()
    guard bits <= 32 else { throw ByteCursor.badNumber }
    return try 1 << bits | read(bits: bits)
  }
}
