import Testing

@testable import ArticleParser

/// Small pages, one difficulty each.
@Suite struct PageParserTests {
  private let orchard = PrintedPages.orchard
  private let lanterns = PrintedPages.lanterns

  @Test func headingsAfterTheirBodiesInAnotherOrderAreMatchedByWords() {
    let articles = PrintedPages.articles(
      orchard + ["□李明"] + lanterns + ["□王小红"] + ["白河元宵灯会点亮古城", "青禾苹果直达城里"], parted: true)
    #expect(articles.map(\.headline) == ["青禾苹果直达城里", "白河元宵灯会点亮古城"])
    #expect(articles.flatMap { $0.authors.map(\.name) } == ["李明", "王小红"])
    #expect(articles.allSatisfy { $0.kind == .news })
  }

  @Test func twoHeadlinesOnOneBaselineAreCutApart() {
    let articles = PrintedPages.articles(
      orchard + ["□李明"] + lanterns + ["□王小红"] + ["青禾邮政帮助果农卖苹果白河元宵灯会照亮古城"], parted: true)
    #expect(articles.map(\.headline) == ["青禾邮政帮助果农卖苹果", "白河元宵灯会照亮古城"])
    #expect(articles.allSatisfy { $0.warnings.contains(.headlineSplit) })
  }

  @Test func anOrganisationAboveTheHeadlineIsTheKicker() {
    let articles = PrintedPages.articles(
      orchard + ["□李明"] + ["青禾县分公司", "帮助果农卖苹果"], parted: true)
    #expect(articles.first?.kicker == "青禾县分公司")
    #expect(articles.first?.headline == "帮助果农卖苹果")
  }

  @Test func aHeadlineOfOtherWordsIsNobodys() {
    var lines = orchard + ["□李明"]
    lines += lanterns + ["□王小红"]
    lines += ["图为雪后的林场，工人正在清理积雪。", "□赵强 摄影报道", "某校少年冰雪运动课堂开课"]
    let articles = PrintedPages.articles(lines, parted: true)
    #expect(articles.first?.headline == nil)
    #expect(articles.first?.warnings.contains(Warning.headlineMissing) == true)
  }

  @Test func aCrossHeadStaysInItsBody() throws {
    let body = orchard + ["做大收果点"] + ["果点今年收果三万箱，村民在家门", "口就能交果，收入比去年多了两成多。"]
    let article = try #require(PrintedPages.articles(body + ["□李明"], parted: true).first)
    #expect(article.subheads.map(\.text) == ["做大收果点"])
    #expect(article.body.contains("\n做大收果点\n"))
  }

  @Test func aJumpMakesAContinuation() throws {
    let lines = ["（上接第1版）"] + orchard + ["□李明"]
    let article = try #require(PrintedPages.articles(lines, parted: true).first)
    #expect(article.kind == .continuation)
    #expect(article.continuedFrom == 1)
  }

  @Test func opinionUnderItsLabelIsCommentary() throws {
    let body = ["快 评", "果农进城卖果，要的不只是一条路", "一个点，更是一套信得过的服务办法。"]
    let article = try #require(PrintedPages.articles(body + ["□本报记者 李明"], parted: true).first)
    #expect(article.kind == .commentary)
    #expect(article.section == "快评")
  }

  @Test func aHyphenThatOnlyBrokeTheLineIsDropped() throws {
    var lines = orchard
    lines[3] = "订购请发信至公司电子邮箱：hu-"
    lines[4] = "bei_fruit@example.com，当天回复。"
    let article = try #require(PrintedPages.articles(lines, parted: true).first)
    #expect(article.body.contains("hubei_fruit@example.com"))
  }
}
