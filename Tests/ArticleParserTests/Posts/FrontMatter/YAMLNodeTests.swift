import Testing

@testable import ArticleParser

@Suite struct YAMLNodeTests {
  @Test(arguments: [
    ("~", true, true), ("null", true, true), ("NULL", true, true), ("", true, true),
    ("~", false, false),
    ("null", false, false), ("nUll", true, false), ("0", true, false),
  ])
  func onlyAPlainScalarIsNull(text: String, isPlain: Bool, isNull: Bool) {
    let node = YAMLNode(content: .scalar(Array(text.utf8), isPlain: isPlain), bytes: 0..<1)
    #expect(node.isNull == isNull)
    #expect(node.value == (isNull ? .null : .text(text)))
    #expect(node.text == text)
  }

  @Test func collectionsKeepTheirOrderAndHaveNoText() {
    func scalar(_ text: String) -> YAMLNode {
      YAMLNode(content: .scalar(Array(text.utf8), isPlain: true), bytes: 0..<1)
    }
    let list = YAMLNode(content: .sequence([scalar("b"), scalar("a")]), bytes: 0..<5)
    let map = YAMLNode(
      content: .mapping([
        .init(key: scalar("k"), value: list), .init(key: list, value: scalar("~")),
      ]),
      bytes: 0..<9)
    #expect(list.text == nil)
    #expect(list.value == .list([.text("b"), .text("a")]))
    #expect(
      map.value
        == .map([
          FrontMatterEntry(key: "k", value: .list([.text("b"), .text("a")])),
          FrontMatterEntry(key: "", value: .null),
        ]))
  }
}
