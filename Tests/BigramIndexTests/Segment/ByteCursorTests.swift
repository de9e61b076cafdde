import Testing

@testable import BigramIndex

@Suite struct ByteCursorTests {
  private func read(_ bytes: [UInt8]) throws -> UInt64 {
    try (bytes + [UInt8](repeating: 0, count: 8)).withUnsafeBytes { memory in
      let start = try #require(memory.baseAddress)
      var cursor = ByteCursor(ByteView(start: start, count: bytes.count))
      let value = try cursor.varint()
      #expect(cursor.isAtEnd)
      return value
    }
  }

  @Test(arguments: [0, 1, 127, 128, 16_383, 16_384, 1 << 35, UInt64.max - 1, .max])
  func numbersComeBack(value: UInt64) throws {
    var bytes: [UInt8] = []
    bytes.appendVarint(value)
    #expect(try read(bytes) == value)
    for count in 0..<bytes.count {
      #expect(throws: IndexError.self) { try read(Array(bytes[..<count])) }
    }
  }

  @Test(arguments: [
    [0x80, 0x00], [0xFF, 0x80, 0x00],
    [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x02],
    [UInt8](repeating: 0xFF, count: 11),
  ])
  func overlongFormsAreRefused(bytes: [UInt8]) {
    #expect(throws: IndexError.self) { try read(bytes) }
  }
}
