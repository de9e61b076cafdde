import Testing

@testable import ArticleParser

@Suite struct PieceCutterTests {
  /// A report with people in its lead, and one of the same measure without a lead.
  private let orchard = [
    "本报讯（记者 赵强） 青禾县今年",
    "帮助果农销售苹果，已运出鲜果六万",
    "箱，果农不出村就能把苹果卖到城里。",
  ]
  private let lanterns = [
    "近日，白河市举办元宵灯会，三",
    "千盏花灯照亮古城河岸，游客沿河岸",
    "赏灯猜谜，夜市延长到深夜方才散去。",
  ]

  private func layout(_ lines: [String]) -> PageLayout {
    let page = PrintedPages.page(lines, parted: true)
    let reader = PageItemReader.read(page)
    var layout = ArticleSplitter.split(page, reader.items, partsBoxes: reader.partsBoxes)
    PieceCutter.cut(&layout, page)
    return layout
  }

  @Test func twoHeadlinesForTheTwoPartsOfOnePieceCutIt() {
    let lines = orchard + lanterns + ["□李明", "青禾帮助果农销售苹果", "白河元宵灯会照亮古城"]
    let articles = PrintedPages.articles(lines, parted: true)
    #expect(articles.map(\.headline) == ["青禾帮助果农销售苹果", "白河元宵灯会照亮古城"])
    #expect(articles.map { $0.authors.map(\.name) } == [["赵强"], ["李明"]])
    #expect(articles.map(\.kind) == [.news, .news])
  }

  @Test func aHeadlineOfBothPartsLeavesThePieceWhole() {
    let second = ["近日，青禾县又设了三个收果点，", "果农在村口就能交苹果，当天运到城。"]
    let pieces = layout(orchard + second + ["青禾帮助果农销售苹果"]).pieces
    #expect(pieces.count == 1)
  }

  @Test func withoutAnotherHeadlineNothingIsCut() {
    #expect(layout(orchard + lanterns).pieces.count == 1)
  }

  /// Each side has a heading line of its own, but they tell of one thing.
  @Test func theTwoSidesOfOneReportStayTogether() {
    let lines = [
      "本报讯（记者 赵强） 青禾县果农",
      "协会近日称，白河市批发市场压低苹果",
      "收购价，果农协会要求市场公开价格。",
      "白河市批发市场昨天称，苹果收购",
      "价由市场决定，公开价格的要求，市场",
      "正在同果农协会商议，苹果照常收购。",
    ]
    let headings = ["青禾果农协会称市场压低收购价", "白河市场昨天称正在商议"]
    #expect(layout(lines + headings).pieces.count == 1)
  }

  /// What looked like a cross-head is the headline of the second article.
  @Test func aCrossHeadAtTheCutBecomesAHeading() throws {
    let lines = orchard + ["白河元宵灯会照亮古城"] + lanterns + ["□李明", "青禾帮助果农销售苹果"]
    let cut = layout(lines)
    try #require(cut.pieces.count == 2)
    #expect(cut.pieces[0].parts.allSatisfy { $0.isParagraph })
    #expect(cut.headings.count == 2)
    let articles = PrintedPages.articles(lines, parted: true)
    #expect(articles.map(\.headline) == ["青禾帮助果农销售苹果", "白河元宵灯会照亮古城"])
  }

  /// The sections of a feature open like reports, and their cross-heads say their words.
  @Test func aFeatureIsNotCutAtItsCrossHeads() {
    let feature = [
      "青禾县的果园今年又是一个丰收的年",
      "景，满山苹果红透，果农忙着采摘苹果。",
    ]
    let lines = feature + ["白河元宵灯会照亮古城"] + lanterns + ["□李明", "青禾果园丰收果农采摘苹果"]
    #expect(layout(lines).pieces.count == 1)
  }
}
