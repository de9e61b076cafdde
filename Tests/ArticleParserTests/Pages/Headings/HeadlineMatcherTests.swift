import Testing

@testable import ArticleParser

@Suite struct HeadlineMatcherTests {
  /// A text in sections, a heading line above each but the first.
  private func sections(_ first: String, _ second: String) -> [String] {
    [
      "　　青禾县的果园今年又丰收了，", "满山苹果红透，果农采摘苹果忙，从早", "忙到晚上，收入比去年多了两成。",
      first,
      "　　县里在村口设了冷库，果子摘", "下当天入库保鲜，能放到来年春天，不", "愁一时卖不出去，也不怕天热。",
      second,
      "　　夜里的直播间灯火通明，主播", "一晚上卖出三千单，快递员连夜打包发", "货，天亮就上了路，三天到全国。", "□李明",
    ]
  }

  @Test func theCrossHeadThatSaysTheFirstParagraphIsTheHeadline() throws {
    let lines = sections("冷库保鲜到来年", "青禾果园丰收果农采摘苹果")
    let article = try #require(PrintedPages.articles(lines, parted: true).first)
    #expect(article.headline == "青禾果园丰收果农采摘苹果")
    #expect(article.subheads.map(\.text) == ["冷库保鲜到来年"])
  }

  @Test func crossHeadsOfTheirSectionsStay() throws {
    let lines = sections("冷库保鲜到来年", "直播间灯火通明")
    let article = try #require(PrintedPages.articles(lines, parted: true).first)
    #expect(article.headline == nil)
    #expect(article.subheads.map(\.text) == ["冷库保鲜到来年", "直播间灯火通明"])
  }

  @Test func aHeadingOfTheArticleGoesBeforeItsCrossHeads() throws {
    let lines = ["果农采摘苹果忙"] + sections("冷库保鲜到来年", "青禾果园丰收果农采摘苹果")
    let article = try #require(PrintedPages.articles(lines, parted: true).first)
    #expect(article.headline == "果农采摘苹果忙")
    #expect(article.subheads.count == 2)
  }
}
