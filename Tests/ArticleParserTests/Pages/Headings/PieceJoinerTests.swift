import Testing

@testable import ArticleParser

@Suite struct PieceJoinerTests {
  /// A lead set over two columns of its article.
  private let lead = [
    "本报讯 青禾县邮政分公司今年帮助果农销售苹果，",
    "已运出鲜果六万箱，果农不出村就能把苹果卖到城里。",
  ]
  /// The article goes on in a narrower column.
  private let columns = [
    "青禾县果农李强的苹果今年卖",
    "到了省城。他说，分公司把收果点设在",
    "村口，苹果当天装箱，果农省了路费。",
  ]

  private func headlines(_ lines: [String]) -> [String?] {
    PrintedPages.articles(lines).map(\.headline)
  }

  @Test func textWithoutAHeadingGoesToTheArticleWhoseWordsItHas() throws {
    let lines =
      ["青禾邮政帮助果农销售苹果"] + lead + ["白河元宵灯会照亮古城"] + PrintedPages.lanterns
      + ["□李明"] + columns
    let articles = PrintedPages.articles(lines)
    #expect(articles.map(\.headline) == ["青禾邮政帮助果农销售苹果", "白河元宵灯会照亮古城"])
    let body = try #require(articles.first?.body)
    #expect(body.hasPrefix("本报讯") && body.hasSuffix("果农省了路费。"))
    #expect(articles.first?.warnings.contains(.reordered) == true)
  }

  @Test func otherWordsMakeItAnArticle() {
    let other = [
      "城北公园昨天举行足球赛，十",
      "二支球队参加，观众冒雨看完了比赛，",
      "冠军将在下周代表全市参加省运动会。",
    ]
    let lines =
      ["青禾邮政帮助果农销售苹果"] + lead + ["白河元宵灯会照亮古城"] + PrintedPages.lanterns
      + ["□李明"] + other
    #expect(headlines(lines) == ["青禾邮政帮助果农销售苹果", "白河元宵灯会照亮古城", nil])
  }

  /// The stray's byline cannot be that of a text whose people are known.
  @Test func twoBylinesAreTwoArticles() {
    let lines =
      ["青禾邮政帮助果农销售苹果"] + lead + ["□赵强", "白河元宵灯会照亮古城"]
      + PrintedPages.lanterns + ["□李明"] + columns + ["□王芳"]
    #expect(PrintedPages.articles(lines).count == 3)
  }

  @Test func aCaptionStaysByItself() {
    let caption = ["图为青禾县果农李强在收果点", "把刚摘下的苹果装箱，准备运往城里。"]
    let lines =
      ["青禾邮政帮助果农销售苹果"] + lead + ["白河元宵灯会照亮古城"] + PrintedPages.lanterns
      + ["□李明"] + caption
    #expect(PrintedPages.articles(lines).map(\.kind) == [.news, .news, .photo])
  }
}
