/// A stretch of a mapped file: the one place where memory is read without Swift's own checks.
///
/// Every access is checked against ``count`` first. Behind the end of every view stand at least
/// eight more readable bytes (of a file its footer, of an array its padding), so that a bit stream
/// can be read eight bytes at a time. Whoever makes a view keeps its memory alive while it is used.
struct ByteView {
  let start: UnsafeRawPointer
  let count: Int

  init(start: UnsafeRawPointer, count: Int) {
    self.start = start
    self.count = count
  }

  /// A little-endian integer at a byte offset.
  @inline(__always)
  func load<Value: FixedWidthInteger & BitwiseCopyable>(
    _ type: Value.Type, at offset: Int
  ) throws(IndexError) -> Value {
    guard offset >= 0, offset <= count - MemoryLayout<Value>.size else { throw Self.cutShort }
    return Value(littleEndian: start.loadUnaligned(fromByteOffset: offset, as: Value.self))
  }

  /// The eight bytes at an offset inside the view or just behind its end.
  @inline(__always)
  func word(at offset: Int) throws(IndexError) -> UInt64 {
    guard offset >= 0, offset <= count else { throw Self.cutShort }
    return UInt64(littleEndian: start.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// A part of the view.
  @inline(__always)
  func slice(_ offset: Int, _ length: Int) throws(IndexError) -> ByteView {
    guard offset >= 0, length >= 0, offset <= count, length <= count - offset else {
      throw Self.cutShort
    }
    return ByteView(start: start + offset, count: length)
  }

  /// The bytes, copied.
  var array: [UInt8] { Array(UnsafeRawBufferPointer(start: start, count: count)) }

  /// The bytes as text; what is not UTF-8 shows as U+FFFD.
  var text: String {
    String(decoding: UnsafeRawBufferPointer(start: start, count: count), as: UTF8.self)
  }

  static var cutShort: IndexError { .damaged(file: "", detail: "a length points past the end") }
}

/// Reads a view from front to back.
struct ByteCursor {
  let view: ByteView
  private(set) var offset: Int

  init(_ view: ByteView, at offset: Int = 0) {
    self.view = view
    self.offset = offset
  }

  var isAtEnd: Bool { offset >= view.count }

  @inline(__always)
  mutating func byte() throws(IndexError) -> UInt8 {
    let value = try view.load(UInt8.self, at: offset)
    offset += 1
    return value
  }

  /// A variable-length integer; more than ten bytes, or an overlong form, is damage.
  @inline(__always)
  mutating func varint() throws(IndexError) -> UInt64 {
    let first = try byte()
    if first < 0x80 { return UInt64(first) }
    return try longVarint(from: first)
  }

  private mutating func longVarint(from first: UInt8) throws(IndexError) -> UInt64 {
    var value = UInt64(first & 0x7F)
    var shift: UInt64 = 7
    while true {
      let next = try byte()
      guard shift < 63 || next <= 1 else { throw Self.badNumber }
      value |= UInt64(next & 0x7F) << shift
      if next < 0x80 {
        guard next != 0 else { throw Self.badNumber }
        return value
      }
      shift += 7
      guard shift <= 63 else { throw Self.badNumber }
    }
  }

  /// A variable-length integer that counts something in memory.
  @inline(__always)
  mutating func length() throws(IndexError) -> Int {
    let value = try varint()
    guard value <= UInt64(Int32.max) else { throw Self.badNumber }
    return Int(value)
  }

  /// A variable-length integer of either sign.
  mutating func signed() throws(IndexError) -> Int64 {
    let value = try varint()
    return Int64(bitPattern: (value >> 1) ^ (0 &- (value & 1)))
  }

  mutating func bytes(_ length: Int) throws(IndexError) -> ByteView {
    let slice = try view.slice(offset, length)
    offset += length
    return slice
  }

  static var badNumber: IndexError { .damaged(file: "", detail: "a number is malformed") }
}
