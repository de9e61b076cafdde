import Testing

@testable import BigramIndex

@Suite struct ByteWritingTests {
  @Test(arguments: [(UInt64(0), 1), (127, 1), (128, 2), (16_383, 2), (16_384, 3), (.max, 10)])
  func numbersTakeSevenBitsAByte(value: UInt64, count: Int) {
    var bytes: [UInt8] = []
    bytes.appendVarint(value)
    #expect(bytes.count == count)
    #expect(bytes.dropLast().allSatisfy { byte in byte >= 0x80 })
    #expect(bytes.last.map { $0 < 0x80 } == true)
  }

  @Test(arguments: [(Int64(0), 1), (-1, 1), (63, 1), (-64, 1), (64, 2), (.max, 10), (.min, 10)])
  func signedNumbersAreShortOnBothSides(value: Int64, count: Int) throws {
    var bytes: [UInt8] = []
    bytes.appendSigned(value)
    #expect(bytes.count == count)
    try withView(bytes) { view throws in
      var cursor = ByteCursor(view)
      #expect(try cursor.signed() == value)
    }
  }

  @Test func textsCarryTheirLength() throws {
    var bytes: [UInt8] = []
    bytes.appendText("剪报")
    bytes.appendText("")
    #expect(bytes == [6] + Array("剪报".utf8) + [0])
  }

  @Test func fixedNumbersAreLittleEndian() {
    var bytes: [UInt8] = []
    bytes.appendLittleEndian(UInt16(0x0102))
    bytes.appendLittleEndian(UInt32(0x0304_0506))
    #expect(bytes == [2, 1, 6, 5, 4, 3])
  }
}
