import Testing

@testable import BigramIndex

@Suite struct ArticleRowTests {
  @Test func comesBackFromItsThirtyTwoBytes() throws {
    let row = ArticleRow(
      offset: 1 << 40, byteCount: 70_000, headLength: 12, restLength: 3_000, day: 20_220_126,
      file: 7, type: .max)
    var bytes: [UInt8] = []
    row.append(to: &bytes)
    #expect(bytes.count == ArticleRow.byteCount)
    #expect(try withView(bytes) { try ArticleRow($0) } == row)
    #expect(throws: IndexError.self) {
      try withView(Array(bytes.dropLast())) { try ArticleRow($0) }
    }
  }
}
