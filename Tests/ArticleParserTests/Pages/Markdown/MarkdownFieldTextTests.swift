import Testing

@testable import ArticleParser

@Suite struct MarkdownFieldTextTests {
  @Test func onlyLatinWordsStayApart() {
    let blocks = MarkdownPages.blocks(["会员用Apple", "Pay付款", "，方便。"])
    var text = MarkdownFieldText(blocks)
    for index in blocks.indices { text.append(index, blocks[index].body) }
    #expect(text.result.text == "会员用Apple Pay付款，方便。")
  }

  @Test func paragraphsPartAndNeverLead() {
    let blocks = MarkdownPages.blocks(["夜市开张。", "Pay"])
    var text = MarkdownFieldText(blocks)
    text.breakParagraph()
    text.append(0, 0..<5)
    text.breakParagraph()
    text.append(1, 0..<3)
    #expect(text.result.text == "夜市开张。\nPay")
  }

  @Test func everyCharacterKnowsItsRawPlace() throws {
    let blocks = MarkdownPages.blocks(["# 夜市", "开张"])
    var text = MarkdownFieldText(blocks)
    for index in blocks.indices { text.append(index, blocks[index].body) }
    let places = (0..<4).compactMap { text.result.places.place(of: $0) }
    #expect(places.map(\.line) == [1, 1, 3, 3])
    #expect(places.map(\.column) == [3, 4, 1, 2])
  }
}
