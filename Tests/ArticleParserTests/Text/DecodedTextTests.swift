import Testing

@testable import ArticleParser

@Test(arguments: [
  ("", []), ("甲", ["甲"]), ("甲\n", ["甲"]), ("甲\n\n乙", ["甲", "", "乙"]),
  ("甲\r\n乙\r\n", ["甲", "乙"]), ("甲\r乙\r", ["甲", "乙"]), ("甲\r\r乙", ["甲", "", "乙"]),
  ("甲\r乙\n丙", ["甲\r乙", "丙"]), ("甲\r\r\n乙\n", ["甲", "乙"]),
  ("甲\u{85}乙\u{2028}丙\u{C}丁\n", ["甲\u{85}乙\u{2028}丙\u{C}丁"]),
])
func linesEndWhereEditorsEndThem(text: String, expected: [String]) {
  let decoded = DecodedText(text)
  #expect(decoded.lines.map(decoded.string(of:)) == expected)
  #expect(decoded.lines.map(\.number) == Array(1..<(expected.count + 1)))
}

@Test func placesCountCodePointsFromOne() {
  let text = DecodedText("甲乙\r\n丙a丁\n")
  #expect(text.place(ofByte: 0) == (1, 1))
  #expect(text.place(ofByte: 3) == (1, 2))
  #expect(text.place(ofByte: 8) == (2, 1))
  #expect(text.place(ofByte: 12) == (2, 3))
}

@Test func aByteOrderMarkIsNotPartOfTheText() throws {
  let text = try #require(TextDecoder.decode([0xEF, 0xBB, 0xBF] + Array("甲".utf8)))
  #expect(text.bytes == Array("甲".utf8))
}

@Test func impossibleBytesAreReplacedAndTheirPlaceIsKnown() throws {
  let text = try #require(TextDecoder.decode(Array("甲\n乙".utf8) + [0xFF, 0x41]))
  #expect(text.bytes == Array("甲\n乙\u{FFFD}A".utf8))
  #expect(text.firstReplacement.map { text.place(ofByte: $0).line } == 2)
}
