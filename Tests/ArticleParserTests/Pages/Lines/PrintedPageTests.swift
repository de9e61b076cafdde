import Testing

@testable import ArticleParser

@Suite struct PrintedPageTests {
  private let page = PageReader(DecodedText("发布会在京举行\n记者从新闻发\n布会上获悉")).first { _ in true }

  @Test func stretchesJoinWhereThePageHasThePairInsideALine() throws {
    let page = try #require(page)
    let lines = page.lines.indices.map { LineSpan(line: $0, range: 0..<page.lines[$0].text.count) }
    #expect(page.joins(lines[1], lines[2]))
    #expect(!page.joins(lines[0], lines[1]))
  }

  @Test func theTextOfStretchesIsOneBehindTheOther() throws {
    let page = try #require(page)
    let spans = [LineSpan(line: 1, range: 3..<6), LineSpan(line: 2, range: 0..<2)]
    #expect(String(scalars: page.text(spans)) == "新闻发布会")
  }
}
