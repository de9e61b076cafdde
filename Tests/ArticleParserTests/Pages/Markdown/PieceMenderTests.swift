import Testing

@testable import ArticleParser

@Suite struct PieceMenderTests {
  /// Mends pieces given by the blocks of their texts.
  private func mended(_ lines: [String], _ pieces: [MarkdownPiece]) -> [MarkdownPiece] {
    let blocks = MarkdownPages.blocks(lines)
    let dropped = RepeatedPassages(blocks)
    let links = FragmentLinks(blocks, dropped: dropped)
    return PieceMender(blocks: blocks, links: links, dropped: dropped).mend(pieces)
  }

  private func piece(deck: [Int] = [], _ texts: Int...) -> MarkdownPiece {
    var piece = MarkdownPiece(deck: deck)
    piece.parts = texts.map { .text($0, continues: false) }
    return piece
  }

  private let harbour = [
    "# 鲲鹏湾渔民出海", "鲲鹏湾的渔民昨天出海，今年的鲲", "# 夜市开张", "本报讯 夜市昨晚开张，摊位百余个。",
    "鹏湾风平浪静，渔民满载而归。",
  ]

  @Test func theRestOfASentenceGoesBehindItsBeginning() {
    let read = mended(harbour, [piece(deck: [0], 1), piece(deck: [2], 3, 4)])
    #expect(read.map(\.texts) == [[1, 4], [3]])
    #expect(read[0].parts.last == .text(4, continues: true))
    #expect(read.map(\.isReordered) == [true, false])
  }

  @Test func aHeadingWhoseTextWentAwayGoesWithIt() {
    let lines = ["鲲鹏湾的渔民昨天出海，今年的鲲", "# 鲲鹏湾渔民出海", "鹏湾风平浪静，渔民满载而归。"]
    let read = mended(lines, [piece(0), piece(deck: [1], 2)])
    #expect(read.map(\.texts) == [[0, 2]])
    #expect(read.first?.deck == [1])
  }

  @Test func textBehindAFinishedArticleIsTakenIn() {
    let lines = ["# 夜市开张", "本报讯 夜市昨晚开张。□李平", "摊位百余个。"]
    let read = mended(lines, [piece(deck: [0], 1), piece(2)])
    #expect(read.map(\.texts) == [[1, 2]])
    #expect(read.first?.isReordered == true)
  }

  @Test func textWithALeadOfItsOwnIsNotTakenIn() {
    let lines = ["# 夜市开张", "本报讯 夜市昨晚开张。□李平", "本报讯 渔民出海。"]
    #expect(mended(lines, [piece(deck: [0], 1), piece(2)]).map(\.texts) == [[1], [2]])
  }

  @Test func aPieceRemembersTheCopiesOfItsPassages() {
    let passage = "馆内藏书两万余册，设有阅览座位一百二十个，并为老人和儿童开辟了专门区域，每周举办两次读书会。"
    let lines = [passage, "# 夜市开张", "夜市昨晚开张。", passage]
    #expect(mended(lines, [piece(0), piece(deck: [1], 2)]).first?.copies == [3])
  }
}
