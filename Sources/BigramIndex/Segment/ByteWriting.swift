extension [UInt8] {
  /// Seven bits a byte, lowest first; the high bit says that more follow.
  @inline(__always)
  mutating func appendVarint(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(UInt8(truncatingIfNeeded: rest))
  }

  @inline(__always)
  mutating func appendVarint(_ value: Int) { appendVarint(UInt64(value)) }

  /// Small numbers of either sign stay short.
  mutating func appendSigned(_ value: Int64) {
    appendVarint(UInt64(bitPattern: (value << 1) ^ (value >> 63)))
  }

  @inline(__always)
  mutating func appendLittleEndian<Value: FixedWidthInteger>(_ value: Value) {
    Swift.withUnsafeBytes(of: value.littleEndian) { append(contentsOf: $0) }
  }

  mutating func appendText(_ text: String) {
    var text = text
    text.withUTF8 {
      appendVarint($0.count)
      append(contentsOf: $0)
    }
  }
}

extension [UInt8] {
  /// The array's memory for a closure that throws the index's errors.
  func withMemory<Value>(
    _ body: (UnsafeRawBufferPointer) throws(IndexError) -> Value
  ) throws(IndexError) -> Value {
    try withUnsafeBufferPointer { buffer throws(IndexError) in
      try body(UnsafeRawBufferPointer(buffer))
    }
  }
}
