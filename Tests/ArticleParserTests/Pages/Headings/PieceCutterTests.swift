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

  /// The first keeps what stands at its beginning, the second what stands at the end.
  @Test func theHalvesShareTheSigns() throws {
    let lines = ["（上接第1版）"] + orchard + lanterns
    let signs = ["□李明 摄影报道", "青禾帮助果农销售苹果", "白河元宵灯会照亮古城"]
    let pieces = layout(lines + signs).pieces
    try #require(pieces.count == 2)
    #expect(pieces[0].continuedFrom == 1)
    #expect(pieces[0].marks.count == 1)
    #expect(pieces[0].byline.isEmpty)
    #expect(pieces[1].continuedFrom == nil)
    #expect(pieces[1].marks.isEmpty)
    #expect(pieces[1].byline.count == 1)
    #expect(pieces[1].isPhotoReport)
    #expect(pieces[0].items.upperBound < pieces[1].items.lowerBound)
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
