import Testing

@testable import ArticleParser

@Suite struct BylineOwnersTests {
  private enum Sign { case none, people, detached }

  /// Which piece is signed, where the blocks are of some pieces and one has a byline below it.
  private func signed(
    _ owner: [Int], below block: Int, _ signs: [Sign], standsApart: Bool = true
  ) -> [Int] {
    let bylines = bylines(owner, below: [block], signs, standsApart: standsApart)
    return bylines.indices.filter { !bylines[$0].isEmpty }
  }

  /// For each piece the blocks below which its bylines stand.
  private func bylines(
    _ owner: [Int], below signed: [Int], _ signs: [Sign], standsApart: Bool = true,
    mayForeshadow: Bool = false
  ) -> [[Int]] {
    let page = PrintedPages.page(
      standsApart ? ["苹果丰收。", "", "□季芳"] : ["苹果丰收。", "□季芳"])
    let paragraph = Paragraph(
      spans: [LineSpan(line: 0, range: 0..<5)], firstMeasure: 32, measure: 32,
      startsInside: false, endsCut: false)
    var blocks = owner.map {
      Block(paragraph: paragraph, piece: $0, opensPiece: false, isAnchor: false)
    }
    for index in signed { blocks[index].byline = [LineSpan(line: 1, range: 0..<3)] }
    blocks[signed[0]].mayForeshadow = mayForeshadow
    let pieces = signs.map { sign in
      var piece = Piece(items: 0...0)
      piece.leadNamesPeople = sign == .people
      piece.isBylineDetached = sign == .detached
      return piece
    }
    let owners = BylineOwners(page, pieces, blocks, owner)
    return pieces.indices.map { owners.blocks(of: $0) }
  }

  @Test func theBlockAboveIsSigned() {
    #expect(signed([0, 1], below: 1, [.none, .none]) == [1])
  }

  @Test func anArticleWhosePeopleAreKnownIsNot() {
    let owner = [0, 1, 0, 1, 1]
    #expect(signed(owner, below: 3, [.none, .people]) == [0])
    #expect(signed(owner, below: 3, [.none, .detached]) == [0])
    #expect(signed(owner, below: 3, [.people, .none]) == [1])
  }

  @Test func whereAllAreKnownTheBlockAboveIsSigned() {
    #expect(signed([0, 1], below: 1, [.people, .people]) == [1])
  }

  @Test func aBylineInTheBoxOfItsTextStays() {
    #expect(signed([0, 1], below: 1, [.none, .people], standsApart: false) == [1])
  }

  @Test func articlesFarAwayAreNot() {
    #expect(signed([0, 1, 1, 1, 1, 1, 1, 1], below: 7, [.none, .people]) == [1])
  }

  /// The first article is signed at its end as well: its other byline is of the body below it.
  @Test func aBylineMayStandAboveItsBody() {
    let owner = [0, 1, 0]
    let people: [Sign] = [.none, .none]
    #expect(bylines(owner, below: [0, 2], people) == [[0], [2]])
    #expect(bylines(owner, below: [0, 2], people, mayForeshadow: true) == [[2], [0]])
    #expect(bylines(owner, below: [0], people, mayForeshadow: true) == [[0], []])
  }
}
