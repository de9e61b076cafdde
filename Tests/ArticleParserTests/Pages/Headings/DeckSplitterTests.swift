import Testing

@testable import ArticleParser

@Suite struct DeckSplitterTests {
  /// The decks that the heading lines after two bodies are parted into, their lines joined by `/`.
  private func decks(_ lines: [String]) -> [String] {
    let bodies = PrintedPages.orchard + ["□李明"] + PrintedPages.lanterns + ["□王小红"]
    let page = PrintedPages.page(bodies + lines, parted: true)
    let reader = PageItemReader.read(page)
    let layout = ArticleSplitter.split(page, reader.items, partsBoxes: reader.partsBoxes)
    let evidence = HeadingEvidence(
      page, headings: layout.headings.flatMap(\.spans), pieces: layout.pieces)
    let scale = PieceScale(pieces: layout.pieces, rarest: evidence.rarest, runs: layout.headings)
    let gaps = HeadingGaps(page, headings: layout.headings.flatMap(\.spans))
    let splitter = DeckSplitter(page, evidence, scale, gaps)
    return layout.headings.flatMap { splitter.decks(of: $0) }.map { deck in
      deck.spans.map { PrintedPages.text(page, $0) }.joined(separator: "/")
    }
  }

  @Test func linesOfTwoBodiesAreTwoDecks() {
    #expect(decks(["青禾苹果直达城里", "白河元宵灯会点亮古城"]) == ["青禾苹果直达城里", "白河元宵灯会点亮古城"])
  }

  @Test func linesOfOneBodyAreOneDeck() {
    let lines = ["青禾邮政帮助果农", "苹果卖到城里", "白河元宵灯会点亮古城"]
    #expect(decks(lines) == ["青禾邮政帮助果农/苹果卖到城里", "白河元宵灯会点亮古城"])
  }

  @Test func twoHeadlinesGluedOnOneLineAreCutBetweenWords() {
    #expect(decks(["青禾邮政帮助果农卖苹果白河元宵灯会照亮古城"]) == ["青禾邮政帮助果农卖苹果", "白河元宵灯会照亮古城"])
  }

  @Test func aBlankBetweenGluedHeadlinesIsNoPartOfThem() {
    #expect(decks(["帮助果农卖苹果 元宵灯会照亮古城"]) == ["帮助果农卖苹果", "元宵灯会照亮古城"])
  }

  @Test func oneHeadlineIsNotCut() {
    #expect(decks(["青禾县邮政分公司帮助果农把苹果卖到城里"]).count == 1)
  }

  @Test func anOrganisationOpensADeck() {
    let lines = ["青禾苹果直达城里", "白河市分公司", "元宵灯会点亮古城"]
    #expect(decks(lines) == ["青禾苹果直达城里", "白河市分公司/元宵灯会点亮古城"])
  }

  /// 致|富 is a word that neither body has.
  @Test func aCommonWordTiesTheLinesThatItRunsOver() {
    #expect(decks(["青禾邮政帮助果农致", "富元宵灯会"]).count == 1)
    #expect(decks(["青禾邮政帮助果农里", "富元宵灯会"]).count == 2)
  }

  @Test func runningTextIsNoLineOfADeck() {
    #expect(decks(["青禾邮政帮助果农", "夜里下雨风也大"]).count == 1)
    #expect(decks(["青禾邮政帮助果农", "夜里下雨，风大"]).count == 2)
  }
}
