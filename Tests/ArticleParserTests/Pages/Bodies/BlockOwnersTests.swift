import Testing

@testable import ArticleParser

@Suite struct BlockOwnersTests {
  /// Blocks of one line each, in the order of the file, with the piece that it puts them into.
  private func owner(
    _ texts: [(String, piece: Int)], chains: [[Int]]? = nil, anchors: Set<Int>? = nil,
    inside: Int? = nil, signed: Set<Int> = [], foreshadowing: Set<Int> = [], areBoxes: Bool = true,
    isScanned: Bool = false
  ) -> [Int] {
    var page = PrintedPages.page(texts.map(\.0))
    page.isScanned = isScanned
    var begun: Set<Int> = []
    let blocks = texts.indices.map { index in
      let span = LineSpan(line: index, range: 0..<page.lines[index].text.count)
      let opens = begun.insert(texts[index].piece).inserted
      return Block(
        paragraph: Paragraph(
          spans: [span], firstMeasure: 32, measure: 32, startsInside: index == inside,
          endsCut: false),
        byline: signed.contains(index) ? [span] : [],
        mayForeshadow: foreshadowing.contains(index), piece: texts[index].piece,
        opensPiece: opens, isAnchor: anchors?.contains(index) ?? (opens && index != inside))
    }
    let pieceCount = (texts.map(\.piece).max() ?? 0) + 1
    return BlockOwners(
      page, blocks, chains: chains ?? texts.indices.map { [$0] }, pieceCount: pieceCount,
      areBoxes: areBoxes
    ).owner
  }

  private let orchard = "青禾县果农采摘苹果装箱，运往批发市场。"
  private let lanterns = "白河市古城河岸三千盏花灯照亮，游客赏灯。"

  @Test func aBlockGoesWhereItsWordsAre() {
    let more = "果农说苹果装箱以后，批发市场当天收购。"
    #expect(owner([(orchard, 0), (lanterns, 1), (more, 1)]) == [0, 1, 0])
  }

  @Test func withoutBoxesOnlyWhatIsOutOfOrderIsMoved() {
    let more = "果农说苹果装箱以后，批发市场当天收购。"
    let texts = [(orchard, piece: 0), (lanterns, piece: 1), (more, piece: 1), (more, piece: 1)]
    #expect(owner(texts, areBoxes: false) == [0, 1, 1, 1])
    #expect(owner(texts, chains: [[0], [1], [3, 2]], areBoxes: false) == [0, 1, 0, 0])
  }

  @Test func withoutWordsInCommonTheOrderOfTheFileDecides() {
    #expect(owner([(orchard, 0), (lanterns, 1), ("雨季提前到来。", 1)]) == [0, 1, 1])
  }

  @Test func inAScanAParagraphStaysBelowTheOneThatEndedBeforeIt() {
    let more = "果农说雨季提前到来，新修的水渠当天通水。"
    let texts = [(orchard, piece: 0), (lanterns, piece: 1), (more, piece: 1)]
    #expect(owner(texts) == [0, 1, 0])
    #expect(owner(texts, isScanned: true) == [0, 1, 1])
  }

  @Test func whatBeginsAPageInsideIsAFragment() {
    let texts = [
      ("果农说雨季提前到来。", piece: 0), (orchard, piece: 1), ("果农明天休息。", piece: 1),
    ]
    #expect(owner(texts, inside: 0) == [0, 1, 1])
  }

  @Test func blocksOfOneChainStayTogether() {
    let texts = [(orchard, 0), (lanterns, 1), ("雨季提前到来，", 1), ("果农采摘苹果装箱。", 1)]
    let owner = owner(texts.map { ($0.0, piece: $0.1) }, chains: [[0], [1], [2, 3]])
    #expect(owner[2] == owner[3])
  }

  /// Two bodies that are both signed are two articles.
  @Test func aSignedBodyIsNoPartOfAnotherSignedOne() {
    let fragment = "雨季提前到来，冷库里货物装箱。"
    let texts = [(fragment, 0), (orchard, 1)]
    #expect(owner(texts, inside: 0) == [1, 1])
    #expect(owner(texts, inside: 0, signed: [0, 1]) == [0, 1])
  }

  @Test func aBylineThatMayBeTheNextBodysSaysNothing() {
    let more = "果农说苹果装箱以后，批发市场当天收购。"
    let texts = [(orchard, 0), (lanterns, 1), (more, 2)]
    #expect(owner(texts, anchors: [0, 1], signed: [0, 2]) == [0, 1, 2])
    #expect(owner(texts, anchors: [0, 1], signed: [0, 2], foreshadowing: [0]) == [0, 1, 0])
  }
}
