import Testing

@testable import ArticleParser

@Suite struct DeckRescueTests {
  private struct Rescued {
    var decks: [String]
    var owners: [Int?]
  }

  /// What becomes of decks of whole lines that went to the given pieces at first.
  private func rescued(_ decks: [[String]], owners: [Int?]) -> Rescued {
    let bodies = PrintedPages.orchard + ["□李明"] + PrintedPages.lanterns + ["□王小红"]
    let page = PrintedPages.page(bodies + decks.flatMap { $0 }, parted: true)
    let reader = PageItemReader.read(page)
    let layout = ArticleSplitter.split(page, reader.items, partsBoxes: reader.partsBoxes)
    var next = bodies.count
    var candidates: [DeckCandidate] = []
    for deck in decks {
      let spans = deck.indices.map {
        LineSpan(line: next + $0, range: page.lines[next + $0].text.indices)
      }
      next += deck.count
      candidates.append(DeckCandidate(spans: spans, items: 99...99, gains: []))
    }
    let evidence = HeadingEvidence(
      page, headings: candidates.flatMap(\.spans), pieces: layout.pieces)
    for index in candidates.indices {
      candidates[index].gains = evidence.gains(
        of: candidates[index].spans.flatMap { page.lines[$0.line].text[$0.range] }[...])
    }
    let scale = PieceScale(pieces: layout.pieces, rarest: evidence.rarest, runs: layout.headings)
    var rescue = DeckRescue(page, evidence, scale, candidates, owners)
    rescue.run()
    let texts = rescue.candidates.map { candidate in
      candidate.spans.map { PrintedPages.text(page, $0) }.joined(separator: "/")
    }
    return Rescued(decks: texts, owners: rescue.owners)
  }

  @Test func aDeckOfTwoHeadlinesIsSharedWithTheUnheadedPiece() {
    let rescued = rescued([["青禾苹果卖到城里", "白河元宵灯会照亮古城河岸"]], owners: [0])
    #expect(rescued.decks == ["青禾苹果卖到城里", "白河元宵灯会照亮古城河岸"])
    #expect(rescued.owners == [0, 1])
  }

  @Test func aDeckOfItsOwnersWordsStaysWhole() {
    let rescued = rescued([["青禾果农不出村", "苹果卖到城里"]], owners: [0])
    #expect(rescued.decks == ["青禾果农不出村/苹果卖到城里"])
    #expect(rescued.owners == [0])
  }

  @Test func aStrayGoesToTheUnheadedPieceThatItSaysAWordOf() {
    let rescued = rescued([["青禾苹果卖到城里"], ["古城今夜不熄灯"]], owners: [0, nil])
    #expect(rescued.owners == [0, 1])
  }

  @Test func aShortStrayStaysOne() {
    #expect(rescued([["青禾苹果卖到城里"], ["灯会"]], owners: [0, nil]).owners == [0, nil])
  }
}
