import Testing

@testable import ArticleParser

@Suite struct SentenceChainsTests {
  /// Blocks of one line each; `-` at its beginning or end marks what begins or stops in a sentence.
  private func chains(_ lines: [String], anchors: Set<Int> = []) -> SentenceChains {
    let page = PrintedPages.page(lines.map { $0.filter { $0 != "-" } })
    let blocks = lines.indices.map { index in
      let span = LineSpan(line: index, range: 0..<page.lines[index].text.count)
      return Block(
        paragraph: Paragraph(
          spans: [span], firstMeasure: 32, measure: 32, startsInside: lines[index].hasPrefix("-"),
          endsCut: lines[index].hasSuffix("-")),
        piece: index, opensPiece: true, isAnchor: anchors.contains(index))
    }
    return SentenceChains(page, blocks)
  }

  @Test func aTornWordThatThePageHasJoinsBlocks() {
    let lines = ["果农不出村就能卖苹-", "古城河岸花灯照亮。", "果，苹果当天上路。"]
    let chains = chains([lines[0], lines[1], "-" + lines[2]])
    #expect(chains.next == [2, nil, nil])
    #expect(chains.runs() == [[0, 2], [1]])
  }

  @Test func nobodyGoesOnWithWhatHasEnded() {
    #expect(chains(["果农卖苹果。", "-果当天上路，苹果。"]).next == [nil, nil])
  }

  @Test func whereAnArticleBeginsAnotherHasEnded() {
    let lines = ["果农不出村就能卖苹-", "-果，苹果当天上路。"]
    #expect(chains(lines).next == [1, nil])
    #expect(chains(lines, anchors: [1]).next == [nil, nil])
  }

  /// The pair that fits best is not taken if two worse ones together fit better.
  @Test func allEndsAndBeginningsArePairedAtOnce() {
    let lines = [
      "古城河岸花灯照-", "-亮，苹果丰收，花灯照亮。", "果农不出村就能卖苹-", "-果，游客沿河赏灯。",
    ]
    #expect(chains(lines).next == [1, nil, 3, nil])
  }

  @Test func everyBlockIsInOneRun() {
    let runs = chains([
      "-果，花灯照亮古城-", "-河岸，果农不出村就能卖苹-", "苹果丰收。", "古城河岸。",
    ]).runs()
    #expect(runs.flatMap { $0 }.sorted() == [0, 1, 2, 3])
  }
}
