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

  private let plain = ["今年苹果丰收，果农乐开花，收成", "比去年多两成。"]

  private func crossHeads(_ layout: PageLayout) -> Int {
    layout.pieces.flatMap(\.parts).count { !$0.isParagraph }
  }

  /// Lines that no blank line parts, on a page that has one after every other line.
  @Test func linesOfLargerTypeAreACrossHeadIfTheTextSaysThemAgain() {
    func split(_ heads: [String]) -> PageLayout {
      let before = (PrintedPages.orchard + plain).flatMap { [$0, ""] }
      let below = ["白河市的夜市延长到深夜，游客", "沿河赏灯猜谜，三千盏花灯照亮古城。"]
      return self.split(before + heads + [""] + below.flatMap { [$0, ""] })
    }
    #expect(crossHeads(split(["白河夜市延长", "赏灯猜谜"])) == 1)
    #expect(crossHeads(split(["南江大桥合龙", "明年通车"])) == 0)
  }

  /// How wide its column is does not show in a paragraph of one line.
  @Test func aParagraphOfOneLineBelowACrossHeadFitsAnyWiderColumn() {
    let wide = [
      "本报讯 青禾县邮政分公司今年帮助果农销售苹果，已运出鲜果六万箱，果",
      "农不出村就能把苹果卖到城里的批发市场去，每天都有两班车直达县里的处理中",
      "心，苹果当天就能上路，果农的收入比去年增加了三成。该分公司还在村口设了",
      "收果点，又请来技术员教果农剪枝和施肥，果园里的苹果一年比一年大，一年比",
      "一年甜。",
    ]
    func pieces(_ head: String) -> Int {
      let narrow = Array(PrintedPages.lanterns.dropFirst())
      let text = wide + [head, "白河古城的灯会今年办到正月底。"] + PrintedPages.lanterns + narrow
      return self.split(text).pieces.count
    }
    #expect(pieces("白河古城灯会") + 1 == pieces("果农乐开了花"))
  }
}
