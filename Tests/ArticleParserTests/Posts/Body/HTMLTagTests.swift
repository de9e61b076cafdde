import Testing

@testable import ArticleParser

@Suite struct HTMLTagTests {
  @Test(arguments: [
    ("<p>甲", "p", false, 3), ("</div >", "div", true, 7), ("<br/>", "br", false, 5),
    ("<a href='x>y'>甲", "a", false, 14), ("<A\nhref=\"b\">", "A", false, 12),
    ("<o:p>", "o:p", false, 5), ("<img alt=\"甲\">", "img", false, 15),
    ("<h1 id=a>", "h1", false, 9),
  ])
  func tagsAreReadAsWritten(markup: String, name: String, isClosing: Bool, end: Int) throws {
    let bytes = Array(markup.utf8)
    let tag = try #require(Self.tag(bytes))
    #expect(String(decoding: bytes[tag.name], as: UTF8.self) == name)
    #expect(tag.isClosing == isClosing)
    #expect(tag.end == end)
  }

  @Test(arguments: ["<1%>", "<书名>", "< p>", "<p", "<", "</", "<a <b>", "<b 甲>", "<p\"甲"])
  func aMarkOfRunningTextIsNoTag(markup: String) {
    #expect(Self.tag(Array(markup.utf8)) == nil)
  }

  @Test func nothingBehindTheLimitIsRead() {
    #expect(Self.tag(Array("<p>".utf8), limit: 2) == nil)
  }

  @Test(arguments: [
    ("<p hidden>", true), ("<p HIDDEN class=a>", true), ("<p style=\"display:none\">", true),
    ("<p style='color:red; display : none'>", true), ("<p class=hidden-xs>", false),
    ("<p data-hidden=a>", false), ("<p style=\"display:block\">", false), ("<p>", false),
  ])
  func attributesMayHideAnElement(markup: String, isHidden: Bool) throws {
    let bytes = Array(markup.utf8)
    let tag = try #require(Self.tag(bytes))
    #expect(bytes.withUnsafeBufferPointer(tag.isHidden) == isHidden)
  }

  private static func tag(_ bytes: [UInt8], limit: Int? = nil) -> HTMLTag? {
    bytes.withUnsafeBufferPointer { HTMLTag($0, at: 0, limit: limit ?? bytes.count) }
  }
}
