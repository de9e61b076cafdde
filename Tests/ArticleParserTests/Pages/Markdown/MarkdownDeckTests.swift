import Testing

@testable import ArticleParser

@Suite struct MarkdownDeckTests {
  /// Kicker, headline and subheadline of headings.
  private func deck(_ lines: [String]) -> [[String]] {
    let blocks = MarkdownPages.blocks(lines)
    let deck = MarkdownDeck(Array(blocks.indices), blocks)
    return [deck.kicker, deck.headline, deck.subheadline]
      .map { MarkdownPages.texts($0, blocks) }
  }

  @Test func oneHeadingIsTheHeadline() {
    #expect(deck(["## 山城新貌"]) == [[], ["山城新貌"], []])
  }

  @Test func linesOfOneLevelAreOneHeadline() {
    #expect(deck(["## 山城老街", "## 焕发新貌"]) == [[], ["山城老街", "焕发新貌"], []])
  }

  @Test func anOfficeAboveLeadsIn() {
    #expect(deck(["## 青禾县分公司", "## 山城新貌"]) == [["青禾县分公司"], ["山城新貌"], []])
  }

  @Test func aMuchLargerFirstLineIsTheHeadline() {
    #expect(deck(["# 山城新貌", "#### 老街夜市迎客忙"]) == [[], ["山城新貌"], ["老街夜市迎客忙"]])
    #expect(deck(["### 老街夜市迎客忙", "# 山城新貌"]) == [["老街夜市迎客忙"], ["山城新貌"], []])
  }

  @Test func aDashOpensTheSubheadline() {
    #expect(deck(["# 山城新貌", "# ——来自基层的报道"]) == [[], ["山城新貌"], ["——来自基层的报道"]])
  }

  @Test func ofManyTheHighestIsTheHeadline() {
    let lines = ["#### 远处的行", "### 老街夜市", "# 山城新貌", "## 记者走基层", "### 另一行"]
    #expect(deck(lines) == [["老街夜市"], ["山城新貌"], ["记者走基层"]])
  }

  @Test func theSeriesLineIsTakenOut() {
    let blocks = MarkdownPages.blocks(["### 本期关注：乡村振兴", "# 山城新貌"])
    var deck = MarkdownDeck([0, 1], blocks)
    #expect(deck.takeSeries(blocks) == [0])
    #expect(deck.kicker.isEmpty)
    #expect(deck.headline == [1])
  }
}
