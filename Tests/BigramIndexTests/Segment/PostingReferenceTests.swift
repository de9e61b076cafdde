import Testing

@testable import BigramIndex

@Suite struct PostingReferenceTests {
  private func roundTrip(_ value: PostingReference.Value) throws -> PostingReference.Value {
    var bytes: [UInt8] = []
    PostingReference.write(value, to: &bytes)
    return try withView(bytes) { view throws in
      var cursor = ByteCursor(view)
      let read = try PostingReference.read(&cursor)
      #expect(cursor.isAtEnd)
      return read
    }
  }

  @Test(arguments: [UInt32(0), 1, 63, 64, .max], [UInt16(1), 2, .max])
  func theOnlyArticleIsHeldInTheEntry(article: UInt32, count: UInt16) throws {
    guard case .single(article, count) = try roundTrip(.single(article: article, count: count))
    else {
      Issue.record("another entry")
      return
    }
  }

  @Test(arguments: [2, 3, 1_000_000], [0, 1, 70_000])
  func listsSayHowManyAndHowLong(articleCount: Int, byteCount: Int) throws {
    let read = try roundTrip(.list(articleCount: articleCount, byteCount: byteCount))
    #expect(read.articleCount == articleCount)
    #expect(read.byteCount == byteCount)
  }

  @Test func aSingleArticleTakesNoBytesOfLists() {
    let single = PostingReference.Value.single(article: 5, count: 3)
    #expect(single.byteCount == 0)
    #expect(single.articleCount == 1)
  }

  @Test func numbersBeyondTheFormatAreDamage() throws {
    for value in [UInt64.max, UInt64.max - 1, UInt64(UInt32.max) << 3] {
      var bytes: [UInt8] = []
      bytes.appendVarint(value)
      try withView(bytes) { view throws in
        var cursor = ByteCursor(view)
        #expect(throws: IndexError.self) { try PostingReference.read(&cursor) }
      }
    }
  }
}
