import Testing

@testable import ArticleParser

@Suite struct HTMLEntityTests {
  @Test(
    arguments: [
      ("&amp;", [0x26], 5), ("&#20013;", [0x4E2D], 8), ("&#x4e2D;", [0x4E2D], 8),
      ("&#65 ", [65], 4),
      ("&copy甲", [0xA9], 5), ("&notit;", [0xAC], 4), ("&NotEqualTilde;", [0x2242, 0x338], 15),
      ("&#150;", [0x2013], 6), ("&#0;", [0xFFFD], 4), ("&#99999999999;", [0xFFFD], 14),
      ("&#xD800;", [0xFFFD], 8),
    ] as [(String, [UInt32], Int)])
  func referencesGiveTheirCharacters(markup: String, scalars: [UInt32], end: Int) throws {
    let bytes = Array(markup.utf8)
    let entity = try #require(Self.entity(bytes, at: 0, end: bytes.count))
    #expect(entity.scalars == scalars)
    #expect(entity.end == end)
  }

  @Test(arguments: ["&", "& a", "&;", "&#;", "&#x;", "&foo;", "&甲;", "R&D"])
  func anAmpersandMayStandForItself(markup: String) {
    let bytes = Array(markup.utf8)
    let start = bytes.firstIndex(of: UInt8(ascii: "&")) ?? 0
    #expect(Self.entity(bytes, at: start, end: bytes.count) == nil)
  }

  @Test func aReferenceEndsWithItsText() {
    let bytes = Array("&amp;".utf8)
    #expect(Self.entity(bytes, at: 0, end: 2) == nil)
  }

  private static func entity(_ bytes: [UInt8], at start: Int, end: Int) -> HTMLEntity? {
    bytes.withUnsafeBufferPointer { HTMLEntity($0, at: start, end: end) }
  }
}
