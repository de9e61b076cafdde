import Testing

@testable import BigramIndex

@Suite struct ByteViewTests {
  private let bytes: [UInt8] = [1, 2, 3, 4, 5, 6, 7, 8, 9]

  @Test func integersAreLittleEndianAtAnyOffset() throws {
    try withView(bytes) { view throws in
      #expect(try view.load(UInt8.self, at: 8) == 9)
      #expect(try view.load(UInt16.self, at: 1) == 0x0302)
      #expect(try view.load(UInt32.self, at: 3) == 0x0706_0504)
      #expect(try view.load(UInt64.self, at: 1) == 0x0908_0706_0504_0302)
    }
  }

  @Test(arguments: [-1, 2, 9, 10, .max, .min])
  func noIntegerReachesOutside(offset: Int) throws {
    #expect(throws: IndexError.self) {
      try withView(bytes) { try $0.load(UInt64.self, at: offset) }
    }
  }

  @Test func aWordMayBeginAtTheEndButNotBehindIt() throws {
    try withView(bytes) { view throws in
      #expect(try view.word(at: 9) == .max)
      #expect(throws: IndexError.self) { try view.word(at: 10) }
      #expect(throws: IndexError.self) { try view.word(at: -1) }
    }
  }

  @Test func slicesStayInside() throws {
    try withView(bytes) { view throws in
      #expect(try view.slice(2, 3).array == [3, 4, 5])
      #expect(try view.slice(9, 0).array.isEmpty)
      for (offset, length) in [(0, 10), (9, 1), (10, 0), (-1, 2), (2, -1), (1, .max)] {
        #expect(throws: IndexError.self) { try view.slice(offset, length) }
      }
    }
  }

  @Test func brokenTextShowsItsBreaks() throws {
    try withView([0x61, 0xE6, 0x8A, 0x62]) { #expect($0.text == "a\u{FFFD}b") }
  }
}
