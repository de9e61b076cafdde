import Testing

@testable import ArticleParser

@Suite struct ArticleSplitterTests {
  private func split(_ lines: [String]) -> PageLayout {
    let page = PrintedPages.page(lines)
    let reader = PageItemReader.read(page)
    return ArticleSplitter.split(page, reader.items, partsBoxes: reader.partsBoxes)
  }

  private let cut = Array(PrintedPages.orchard.dropLast()) + ["两班车直达处理中心，苹果当天卖到城"]
  private let boxes = [""] + PrintedPages.lanterns + [""] + PrintedPages.orchard

  /// The line below the headline is as long as the others of its column.
  @Test func aHeadlinePaintedIntoASentenceIsOutsideItsText() {
    let rest = ["里的批发市场去，果农的收入稳定增加", "苹果不愁销路。"]
    let layout = split(cut + ["", "青禾苹果直达城里", ""] + rest + boxes)
    #expect(layout.pieces.first?.parts.allSatisfy(\.isParagraph) == true)
    #expect(layout.headings.first?.inside == 0)
  }

  /// What begins a paragraph below a headline does not go on with the sentence above it.
  @Test func belowAHeadlineAfterHalfASentenceAnotherArticleBegins() {
    let other = ["白河市的夜市延长到深夜，游客", "沿河赏灯猜谜，三千盏花灯照亮古城。"]
    let apart = split(cut + ["", "白河灯会点亮古城", ""] + other + boxes)
    #expect(apart.pieces.count == 4)
    let ended = split(PrintedPages.orchard + ["", "白河灯会点亮古城", ""] + other + boxes)
    #expect(ended.pieces.count == 3, "after a whole sentence it may be a cross-head")
    let tied = split(cut + ["白河灯会点亮古城", ""] + other + boxes)
    #expect(tied.pieces.count == 3, "in the box of the text it may be that text's own")
  }

  /// Without the label it may be a cross-head.
  @Test func belowALabelAnotherArticleBegins() {
    let other = ["白河市的夜市延长到深夜，游客", "沿河赏灯猜谜，三千盏花灯照亮古城。"]
    let plain = split(PrintedPages.orchard + ["白河灯会点亮古城"] + other)
    let labelled = split(PrintedPages.orchard + ["快评", "白河灯会点亮古城"] + other)
    #expect(plain.pieces.count == 1)
    #expect(labelled.pieces.count == 2)
  }
}
