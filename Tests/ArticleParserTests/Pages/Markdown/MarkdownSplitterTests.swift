import Testing

@testable import ArticleParser

@Suite struct MarkdownSplitterTests {
  /// Each piece as its headings and its texts.
  private func pieces(_ lines: [String]) -> [[String]] {
    let blocks = MarkdownPages.blocks(lines)
    return MarkdownSplitter.pieces(of: blocks).map {
      MarkdownPages.texts($0.deck, blocks) + MarkdownPages.texts($0.texts, blocks)
    }
  }

  private let market = "本报讯 县城夜市昨晚开张，摊位百余个。"
  private let harbour = "本报讯 渔民昨天出海，满载而归。"

  @Test func aLeadAfterAFinishedTextBeginsAnArticle() {
    #expect(pieces(["# 夜市", market, harbour]) == [["夜市", market], [harbour]])
  }

  @Test func aHeadingOfTheThirdLevelInsideAFeatureIsACrossHead() {
    let lines = ["# 山城新貌", "山城变了样。", "### 老街新生", "老街修好了。", "### 夜市开张", "摊位百余个。□李平"]
    #expect(pieces(lines) == [["山城新貌", "山城变了样。", "老街修好了。", "摊位百余个。"]])
  }

  @Test func theSameHeadingAfterABylineBeginsAnArticle() {
    let lines = ["### 山城新貌", "山城变了样。□李平", "### 老街新生", "老街修好了。"]
    #expect(pieces(lines) == [["山城新貌", "山城变了样。"], ["老街新生", "老街修好了。"]])
  }

  @Test func aLabelBeginsAnArticle() {
    let lines = ["# 夜市开张", "摊位百余个。", "## 快评", "### 让夜市更暖", "夜市要管好。"]
    #expect(pieces(lines).map(\.first) == ["夜市开张", "快评"])
  }

  @Test func peopleAboveTheTextAreItsOwn() throws {
    let blocks = MarkdownPages.blocks(["# 山城新貌", "□李平", "山城变了样。", "### 老街", "□王云", "老街修好了。"])
    let found = MarkdownSplitter.pieces(of: blocks)
    #expect(found.map { MarkdownPages.texts($0.bylines, blocks) } == [["□李平"], ["□王云"]])
  }

  @Test func headingsWithoutTextAtTheEndStayTogether() throws {
    let blocks = MarkdownPages.blocks([market, "# 渔民出海", "### 满载而归"])
    let last = try #require(MarkdownSplitter.pieces(of: blocks).last)
    #expect(MarkdownPages.texts(last.deck, blocks) == ["渔民出海", "满载而归"])
    #expect(last.texts.isEmpty)
  }
}
