import Testing

@testable import ArticleParser

@Suite struct PageItemReaderTests {
  /// One letter an item: P, H, B, L, C or F.
  private func signature(_ lines: [String], parted: Bool = false) -> String {
    let page = PrintedPages.page(lines, parted: parted)
    return PageItemReader.read(page).items.map { item in
      switch item {
      case .paragraph: "P"
      case .heading: "H"
      case .byline: "B"
      case .continuation: "C"
      case .label: "L"
      case .folio: "F"
      }
    }.joined()
  }

  @Test func aFullStopAtTheEdgeNeedNotEndAParagraph() {
    #expect(signature(PrintedPages.orchard) == "PP")
    let full = [
      "    ", "本报讯 青禾县邮政分公司今年", "帮助果农销售苹果，已运出六万箱。", "果农不出村就能把苹果卖到城里去，",
      "价钱也比往年好，大家都很满意。",
    ]
    #expect(signature(full) == "P")
  }

  /// A column may end with the first line of a paragraph that goes on at the head of the next.
  @Test func aFirstLineAloneInItsBoxIsNoHeading() {
    let orchard = [
      "本报讯 青禾县邮政分公司今年", "帮助果农销售苹果，已运出鲜果六万", "箱，果农不出村就把苹果卖到城里。",
      "该分公司在村口设收果点，每天", "两班车直达处理中心，苹果就上路。", "", "青禾县邮政分公司还组织职工到", "",
    ]
    let rest = ["村里帮果农装车，鲜果从村口收果点", "上路，一天能运出三千箱苹果，大家", "都很满意。", ""]
    let lanterns = [
      "本报讯 白河市举办元宵灯会，", "三千盏花灯照亮古城河岸，游客沿河", "赏灯猜谜，夜市延长到深夜才散去。",
      "灯会持续五天，市里加开公交夜", "班线路，方便市民和游客往返观灯。",
    ]
    #expect(signature(orchard + rest + lanterns) == "PPPPPP")
    #expect(signature(orchard + lanterns) == "PPHPP")
  }

  @Test func headingsStandBetweenBodies() {
    let page = PrintedPages.orchard + ["青禾苹果进城", "果农不出村"] + PrintedPages.lanterns
    #expect(signature(page) == "PPHHPP")
  }

  @Test func bylineAtTheEndOfTheLastLineIsTakenOff() {
    var lines = PrintedPages.orchard
    lines[4] = "两班车直达城里。 □李明 王小红"
    #expect(signature(lines).hasSuffix("PB"))
  }

  @Test func aMisreadMarkStillMakesAByline() {
    #expect(signature(PrintedPages.orchard + ["5王小红 李明"] + PrintedPages.lanterns) == "PPBPP")
    var lines = PrintedPages.orchard
    lines[4] = "两班车直达城里。      [王小红 巷明"
    #expect(signature(lines).hasSuffix("PB"))
  }

  @Test func insideASentenceNoMarkMakesAByline() {
    var lines = PrintedPages.orchard
    lines[1] = "帮助果农销售苹果，已运出鲜果"
    lines[2] = "5万箱，果农不出村就把苹果卖到城里。"
    #expect(signature(lines) == "PP")
  }

  @Test func whatScanningMakesOfRulesIsNeitherTextNorHeading() {
    let lines = PrintedPages.orchard + ["CD", "/"] + PrintedPages.lanterns
    #expect(signature(lines) == "PPPP")
  }

  @Test func atThePagesEdgeAPagesNameIsNoLabelButOpinionIs() {
    #expect(signature(PrintedPages.orchard + ["□李明", "要闻", "青禾苹果进城"]) == "PPBFH")
    #expect(signature(PrintedPages.orchard + ["□李明", "快评", "青禾苹果进城"]) == "PPBLH")
  }

  @Test func jumpsAndLabelsAreNoText() {
    let lines = ["（上接第1版）"] + PrintedPages.orchard + ["快 评"] + PrintedPages.lanterns
    #expect(signature(lines) == "CPPLPP")
  }

  @Test func aNarrowHeadlineIsNoParagraph() {
    let lines = PrintedPages.orchard + ["□李明", "北京：", "“数”为先", "抢“新”机"] + PrintedPages.lanterns
    #expect(signature(lines) == "PPBHHHPP")
  }

  /// Headlines wrapped in one narrow column are as even as running text, but have no stops.
  @Test func aStackOfWrappedHeadlinesIsNoParagraph() {
    let headlines = [
      "青禾邮政帮助果农", "卖出苹果六万箱", "白河古城元宵灯会", "点亮三千盏花灯", "西山林场冬季防火", "巡护队员进山",
    ]
    let lines = PrintedPages.orchard + ["□李明"] + headlines + PrintedPages.lanterns
    #expect(signature(lines) == "PPBHHHHHHPP")
  }

  /// The byline on the last line's baseline is put out before that line.
  @Test func theLineBehindABylineGoesOnWithTheSentenceBeforeIt() throws {
    let end = Array(PrintedPages.orchard.dropLast()) + ["两班车直达处理中心，苹果在当天全部"]
    let page = PrintedPages.page(PrintedPages.lanterns + end + ["□李明", "装车上路。"])
    let last = PageItemReader.read(page).items.last
    guard case .paragraph(let tail)? = last else { throw Missing() }
    #expect(tail.startsInside)
    #expect(PrintedPages.articles(PrintedPages.lanterns + end + ["□李明", "装车上路。"]).count == 2)
  }

  @Test func aLeadOpensNoHeading() {
    let lines = PrintedPages.orchard + ["□李明", "本报讯 白河市举办元宵灯会", "苹果飘香进城来"]
    #expect(signature(lines) == "PPBP")
  }

  private struct Missing: Error {}

  @Test func aLeadAloneInItsBoxIsNoHeading() {
    let lines = PrintedPages.orchard + ["", "本报讯 白河市元宵灯会上", ""] + PrintedPages.lanterns
    #expect(signature(lines) == "PPPPP")
  }

  /// Where OCR sets blanks into nearly every line, they do not say that a line was full.
  @Test func aHeadlineOfAScanIsOneThoughItHasBlanks() {
    func spaced(_ line: String) -> String { line.map { String($0) }.joined(separator: " ") }
    let lines = PrintedPages.orchard + ["", "青禾苹果进城来", "果农不用出村子", ""] + PrintedPages.lanterns
    #expect(signature(lines.map(spaced)) == "PPHHPP")
  }

  @Test func behindAWideGapPeopleNeedNoSentenceBeforeThem() {
    var lines = PrintedPages.orchard
    lines[4] = "两班车直达，销量增长4.8%6       口王小红"
    #expect(signature(lines).hasSuffix("PB"))
    lines[4] = "两班车直达，销量增长4.8%6       口岸繁忙"
    #expect(!signature(lines).contains("B"))
  }
}
