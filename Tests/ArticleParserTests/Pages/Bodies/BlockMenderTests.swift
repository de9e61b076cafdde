import Testing

@testable import ArticleParser

@Suite struct BlockMenderTests {
  /// Boxes as pdfminer parts them: a blank line before each.
  private func bodies(_ boxes: [[String]]) -> [String] {
    PrintedPages.articles(Array(boxes.joined(separator: [""]))).map(\.body)
  }

  private let orchardEnd = [
    "青禾县邮政分公司还帮助果农把苹果",
    "卖到外省，鲜果从村口收果点上路。",
  ]
  private let lanternsEnd = [
    "元宵灯会上游客沿河赏灯猜谜，古城",
    "河岸的三千盏花灯直到深夜方才熄灭。",
  ]

  private func text(_ lines: [String]) -> String { lines.joined() }

  @Test func aParagraphBetweenTwoOfAnotherArticleGoesHome() throws {
    let bodies = bodies([PrintedPages.orchard, PrintedPages.lanterns, orchardEnd, lanternsEnd])
    try #require(bodies.count == 2)
    #expect(bodies[0].hasSuffix("\n" + text(orchardEnd)))
    #expect(bodies[1].hasSuffix("\n" + text(lanternsEnd)))
  }

  @Test func theEndOfASentenceIsNoArticle() throws {
    let cut = Array(PrintedPages.orchard.dropLast()) + ["两班车直达处理中心，苹果当天卖到城"]
    let bodies = bodies([cut, PrintedPages.lanterns, ["里。"], lanternsEnd])
    try #require(bodies.count == 2)
    #expect(bodies[0].hasSuffix("苹果当天卖到城里。"))
    #expect(bodies[1].hasSuffix("观灯游玩。\n" + text(lanternsEnd)))
  }

  @Test func aCaptionIsAnArticleOfItsOwn() throws {
    let caption = ["图为果农在青禾县村口的收果点里", "把苹果装上邮政分公司的班车。"]
    let bodies = bodies([PrintedPages.orchard, caption, orchardEnd, PrintedPages.lanterns])
    try #require(bodies.count == 3)
    #expect(bodies[0].hasSuffix(text(orchardEnd)))
    #expect(bodies[1] == text(caption))
  }

  @Test func whatFollowsTheEndOfASentenceFollowsItInTheArticle() throws {
    let cut = Array(PrintedPages.orchard.dropLast()) + ["两班车直达处理中心，苹果当天卖到城"]
    let bodies = bodies([PrintedPages.lanterns, ["里。"], orchardEnd, cut])
    try #require(bodies.count == 2)
    let orchard = try #require(bodies.first { $0.contains("果农") })
    #expect(orchard.hasSuffix("苹果当天卖到城里。\n" + text(orchardEnd)))
  }

  /// The second half looks like the beginning of a paragraph, but the first ends in mid-sentence.
  @Test func whatStopsInASentenceGoesOnInTheSameParagraph() throws {
    let cut = Array(PrintedPages.orchard.dropLast()) + ["两班车直达处理中心，苹果当天运到城"]
    let rest = ["里的批发市场，果农收入稳定", "增加，苹果不愁销路。"]
    let bodies = bodies([cut, rest, PrintedPages.lanterns])
    try #require(bodies.count == 2)
    #expect(bodies[0].hasSuffix("苹果当天运到城" + text(rest)))
  }

  /// pdfminer puts a second column out before the first where it begins higher; without blank lines
  /// between boxes the sentence that both columns share tells.
  @Test func aSecondColumnBeforeTheFirstGoesBehindIt() throws {
    let first = Array(PrintedPages.orchard.dropLast()) + ["两班车直达处理中心，村里的苹果和市"]
    let lanterns = Array(PrintedPages.lanterns.dropLast()) + ["线路，方便市民。"]
    let second = ["场上的订单当天装车，收入也都增加，", "鲜果从收果点上路，果农不愁销路。"]
    let lines: [[String]] = [lanterns, second, first, ["□李明", "白河灯会开幕"], lanterns]
    let bodies = PrintedPages.articles(lines.flatMap { $0 }).map(\.body)
    let orchard = try #require(bodies.first { $0.hasPrefix("本报讯 青禾县") })
    #expect(orchard.hasSuffix("苹果和市" + text(second)))
  }
}
