import Testing

@testable import ArticleParser

@Suite struct DeckSharingTests {
  private func shared(_ lines: [String], decks: [[Int]], texts: [Int]) -> [[String]] {
    let blocks = MarkdownPages.blocks(lines)
    let pieces = zip(decks, texts).map { deck, text in
      var piece = MarkdownPiece(deck: deck)
      piece.parts = [.text(text, continues: false)]
      return piece
    }
    return DeckSharing.share(pieces, blocks).map { MarkdownPages.texts($0.deck, blocks) }
  }

  private let lines = [
    "## 鲲鹏湾渔民出海", "## 县城夜市开张", "本报讯 县城夜市昨晚开张，摊位百余个。", "本报讯 鲲鹏湾的渔民昨天出海。",
    "渔民和夜市都等着节日。",
  ]

  @Test func headingsGoToTheTextsWithTheirWords() {
    #expect(shared(lines, decks: [[0, 1], []], texts: [2, 3]) == [["县城夜市开张"], ["鲲鹏湾渔民出海"]])
  }

  @Test func aFragmentBelowGetsNoHeading() {
    #expect(shared(lines, decks: [[0, 1], []], texts: [2, 4]) == [["鲲鹏湾渔民出海", "县城夜市开张"], []])
  }

  @Test func headingsOfOneTextStayTogether() {
    let lines = [
      "## 县城夜市", "## 摊位百余个", "本报讯 县城夜市昨晚开张，摊位百余个。", "本报讯 鲲鹏湾的渔民昨天出海。",
    ]
    #expect(shared(lines, decks: [[0, 1], []], texts: [2, 3]) == [["县城夜市", "摊位百余个"], []])
  }
}
