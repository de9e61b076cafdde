import Testing

@testable import jianbao

@Suite struct EncodingNameTests {
  private func checked(_ name: String) throws -> String? {
    try EncodingName.checked(try Arguments(["parse", "x", "--encoding", name]))
  }

  @Test(arguments: [
    ("UTF-8", "utf-8"), ("utf8", "utf-8"), ("GBK", "gb18030"), ("gb2312", "gb18030"),
    ("Big5", "big5"), ("CP950", "big5"), ("utf-16le", "utf-16le"),
  ])
  func spellingsThatPeopleUse(name: String, encoding: String) throws {
    #expect(try checked(name) == encoding)
  }

  @Test func anUnknownNameIsWrongUsage() throws {
    #expect(throws: UsageError.self) { try checked("latin-1") }
    #expect(try EncodingName.checked(try Arguments(["parse", "x"])) == nil)
  }
}
