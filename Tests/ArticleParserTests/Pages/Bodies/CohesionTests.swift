import Testing

@testable import ArticleParser

@Suite struct CohesionTests {
  /// A page of blocks of one line each.
  private func cohesion(_ lines: [String], isScanned: Bool = false) -> Cohesion {
    var page = PrintedPages.page(lines)
    page.isScanned = isScanned
    let blocks = page.lines.indices.map { index in
      let span = LineSpan(line: index, range: 0..<page.lines[index].text.count)
      return Block(
        paragraph: Paragraph(
          spans: [span], firstMeasure: 32, measure: 32, startsInside: false, endsCut: false),
        piece: 0, opensPiece: index == 0, isAnchor: false)
    }
    return Cohesion(page, blocks.map(\.paragraph.spans))
  }

  @Test func aBlockSharesTheWordsOfItsArticle() {
    var cohesion = cohesion([
      "果农采摘苹果装箱运往批发市场。", "古城河岸花灯照亮游客赏灯猜谜。", "今年苹果丰收，批发市场价格好。",
    ])
    cohesion.add(0, to: 0)
    cohesion.add(1, to: 1)
    let shares = cohesion.shares(of: [2], pieceCount: 2)
    #expect(shares[0] > 0.5)
    #expect(shares[1] == 0)
  }

  @Test func wordsThatNoOtherBlockHasSayNothing() {
    var cohesion = cohesion(["果农采摘苹果装箱。", "古城河岸花灯照亮。"])
    cohesion.add(0, to: 0)
    #expect(cohesion.shares(of: [1], pieceCount: 1) == [0])
  }

  /// Else the article with most text would draw in the blocks of all others of its topic.
  @Test func articlesThatHoldAPairShareIt() {
    var cohesion = cohesion(["苹果丰收市场热闹。", "苹果丰收。", "苹果丰收。"])
    cohesion.add(0, to: 0)
    let alone = cohesion.shares(of: [2], pieceCount: 2)[0]
    cohesion.add(1, to: 1)
    let shares = cohesion.shares(of: [2], pieceCount: 2)
    #expect(shares[0] == shares[1])
    #expect(shares[0] * 2 == alone)
  }

  @Test func fewSharedPairsSayLessInAScan() {
    let lines = ["苹果丰收市场热闹。", "苹果贵。"]
    var (printed, scanned) = (cohesion(lines), cohesion(lines, isScanned: true))
    printed.add(0, to: 0)
    scanned.add(0, to: 0)
    let share = scanned.shares(of: [1], pieceCount: 1)[0]
    #expect(share > 0 && share * 2 < printed.shares(of: [1], pieceCount: 1)[0])
  }

  @Test func severalBlocksAreWeighedAsOne() {
    var cohesion = cohesion(["苹果丰收市场热闹。", "苹果丰收。", "市场热闹。", "花灯。"])
    cohesion.add(0, to: 0)
    let apart = [1, 2].map { cohesion.shares(of: [$0], pieceCount: 1)[0] }
    let together = cohesion.shares(of: [1, 2], pieceCount: 1)[0]
    #expect(together > apart.max() ?? 1)
  }
}
