@testable import BigramIndex

/// A view of bytes with the eight behind it that a mapped file always has.
func withView<Value>(_ bytes: [UInt8], _ body: (ByteView) throws -> Value) throws -> Value {
  try (bytes + [UInt8](repeating: 0xFF, count: 8)).withUnsafeBytes { memory in
    guard let start = memory.baseAddress else { throw ByteView.cutShort }
    return try body(ByteView(start: start, count: bytes.count))
  }
}
