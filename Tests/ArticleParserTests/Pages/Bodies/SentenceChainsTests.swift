import Testing

@testable import ArticleParser

@Suite struct SentenceChainsTests {
  /// Blocks of one line each, as wide as their columns if no measure is given; `-` at its beginning
  /// or end marks what begins or stops in a sentence.
  private func chains(
    _ lines: [String], anchors: Set<Int> = [], measure: Int? = nil, areBoxes: Bool = true,
    piece: Int? = nil
  ) -> SentenceChains {
    let page = PrintedPages.page(lines.map { $0.filter { $0 != "-" } })
    let blocks = lines.indices.map { index in
      let span = LineSpan(line: index, range: 0..<page.lines[index].text.count)
      let measure = measure ?? page.lines[index].width
      return Block(
        paragraph: Paragraph(
          spans: [span], firstMeasure: measure, measure: measure,
          startsInside: lines[index].hasPrefix("-"), endsCut: lines[index].hasSuffix("-")),
        piece: piece ?? index, opensPiece: true, isAnchor: anchors.contains(index))
    }
    return SentenceChains(page, blocks, areBoxes: areBoxes)
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

  /// The third block was put out after its column's end: what stands between keeps its order.
  @Test func withoutBoxesParagraphsFollowTheFileButForTornSentences() {
    let lines = [
      "古城河岸花灯照亮。", "-果，苹果当天上路。", "苹果丰收。", "果农不出村就能卖苹-",
    ]
    let chains = chains(lines, areBoxes: false, piece: 0)
    #expect(chains.isTied)
    #expect(chains.next == [nil, 2, nil, 1])
    #expect(!self.chains(["花灯照亮。", "苹果丰收。"], areBoxes: false, piece: 0).isTied)
  }

  @Test func everyBlockIsInOneRun() {
    let runs = chains([
      "-果，花灯照亮古城-", "-河岸，果农不出村就能卖苹-", "苹果丰收。", "古城河岸。",
    ]).runs()
    #expect(runs.flatMap { $0 }.sorted() == [0, 1, 2, 3])
  }

  /// `商业` and `忠贤` stand side by side in the file; that the page names 赵忠贤 says more.
  @Test func threeCharactersOfThePageSayMoreThanTheOrderOfTheFile() {
    let chains = chains([
      "-研究所的赵忠贤意识到新材料很有前途，赵-", "文保区和商业-", "-忠贤带领团队继续研究下去。",
      "-办公楼连成了新的街区。",
    ])
    #expect(chains.next[0] == 2)
  }

  /// Four half columns are missing from the first line of the last block, as from first lines.
  @Test func whatLooksIndentedGoesOnWithNothingFarOff() {
    let page = PrintedPages.page([
      "两班车直达处理中心村里的苹", "古城河岸花灯照亮。", "果的班车开到天津外省都通车", "果农都很满意，苹果卖完了。",
    ])
    let lines = page.lines.indices.map {
      LineSpan(line: $0, range: 0..<page.lines[$0].text.count)
    }
    func next(measure: Int) -> Int? {
      let paragraphs = [
        Paragraph(
          spans: [lines[0]], firstMeasure: 26, measure: 26, startsInside: true, endsCut: true),
        Paragraph(
          spans: [lines[1]], firstMeasure: 26, measure: 26, startsInside: false, endsCut: false),
        Paragraph(
          spans: Array(lines[2...]), firstMeasure: measure, measure: measure, startsInside: true,
          endsCut: false),
      ]
      let blocks = paragraphs.enumerated().map {
        Block(paragraph: $1, piece: $0, opensPiece: true)
      }
      return SentenceChains(page, blocks, areBoxes: true).next[0]
    }
    #expect(next(measure: 26) == 2)
    #expect(next(measure: 30) == nil)
  }

  /// `和` and `污染` are of one sentence elsewhere, but no column ends with a short line.
  @Test func aShortLineIsNoColumnsEnd() {
    let lines = ["-全市有关部门今年继续努力降低-", "-污染物排放，结构和污染两手抓。", "-优化产业结构和-"]
    #expect(chains(lines).next == [nil, nil, 1])
    #expect(chains(lines, measure: 32).next == [1, nil, nil])
  }
}
