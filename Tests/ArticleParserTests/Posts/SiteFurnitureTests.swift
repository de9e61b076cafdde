import Testing

@testable import ArticleParser

@Suite struct SiteFurnitureTests {
  private static let first = "国家统计局昨天公布上半年经济运行的主要数据，总体平稳。"
  private static let second = "分产业看，第一产业增加值增长最快，服务业回升明显。"

  @Test(arguments: [
    "（文章来源：中国邮政快递报）", "(来源:中国邮政快递报)", "来源：中国邮政快递报", "文章来源： 中国邮政快递报",
    "<p class=\"em_media\">（文章来源：中国邮政快递报）</p>", "【转自：中国邮政快递报】",
  ])
  func theSourceLineIsThePublication(line: String) {
    let article = Self.article("\(Self.first)\n\n\(Self.second)\n\n\(line)\n")
    #expect(article.publication == "中国邮政快递报")
    #expect(article.body == "\(Self.first)\n\(Self.second)")
    #expect(article.places[.publication]?.place(of: 0)?.line == 8)
  }

  @Test(arguments: [
    ("原文链接：http://a.cn/b/1.html", "http://a.cn/b/1.html"),
    ("原文：[User Defaults](https://a.cn/b_c)", "https://a.cn/b_c"),
    ("via: https://a.cn/b", "https://a.cn/b"), ("[查看原文](https://a.cn/b)", "https://a.cn/b"),
    ("转载请注明：[某某的博客](http://a.cn) » [题目](http://a.cn/b)", "http://a.cn/b"),
    ("本文链接地址：[http://a.cn/b](<http://a.cn/b>)", "http://a.cn/b"),
    ("<http://a.cn/b>\n\n[返回新闻](../news/)\n[返回首页](../)", "http://a.cn/b"),
  ])
  func theOriginalsAddressIsTheURL(lines: String, url: String) {
    let article = Self.article("\(Self.first)\n\n\(Self.second)\n\n\(lines)\n")
    #expect(article.url == url)
    #expect(article.body == "\(Self.first)\n\(Self.second)")
  }

  @Test(arguments: [
    "作者：王健\n链接：http://a.cn/b\n来源：某站\n著作权归作者所有。转载请注明出处。",
    "> 作者：王健\n> 链接：http://a.cn/b\n> 来源：某站",
    "作者：王健\n\n链接：<http://a.cn/b>\n\n来源：某站\n\n著作权归作者所有。转载请注明出处。",
  ])
  func theCreditOfACopiedTextIsItsOrigin(lines: String) {
    let text = "\(Self.first)\n\n\(Self.second)"
    for body in ["\(lines)\n\n\(text)", "\(text)\n\n\(lines)\n"] {
      let article = Self.article(body)
      #expect(article.authors.map(\.name) == ["王健"])
      #expect(article.url == "http://a.cn/b")
      #expect(article.publication == "某站")
      #expect(article.body == "\(Self.first)\n\(Self.second)")
    }
  }

  @Test(arguments: [
    ("（责任编辑：王健 李平）", ["王健", "李平"]), ("责编：DF380", ["DF380"]),
    ("（文章来源：邮政报）\n\n(责任编辑：王健)", ["王健"]),
  ])
  func theEditorsLineNamesAuthors(lines: String, names: [String]) {
    let article = Self.article("\(Self.first)\n\n\(Self.second)\n\n\(lines)\n")
    #expect(article.authors.map(\.name) == names)
    #expect(article.authors.allSatisfy { $0.role == "编辑" })
    #expect(article.publication == (lines.contains("邮政报") ? "邮政报" : nil))
    #expect(article.body == "\(Self.first)\n\(Self.second)")
  }

  @Test(arguments: [
    ("原文链接请点击[这里](http://a.cn/b)", nil), ("转自 <http://a.cn/b>", nil),
    ("本文转自[某某的博客](http://a.cn/b)，原文链接请点击此处。", "某某的博客"),
    ("（注：本文转载自 [邮政报](http://a.cn/b)）", "邮政报"), ("文章转载自：[http://a.cn/b](http://a.cn/b)", nil),
  ])
  func aReprintsFirstLineIsItsSource(line: String, publication: String?) {
    let article = Self.article("\(line)\n\n\(Self.first)\n\n\(Self.second)\n")
    #expect(article.url == "http://a.cn/b")
    #expect(article.publication == publication)
    #expect(article.body == "\(Self.first)\n\(Self.second)")
  }

  @Test(arguments: [
    ("来源：[邮政报](http://a.cn/b)", "http://a.cn/b"),
    ("来源：<a href=\"http://a.cn/b\">邮政报</a>", "http://a.cn/b"),
    ("来源：邮<a href=\"http://a.cn/b\">政</a>报", nil), ("来源：[邮](http://a.cn/b)政报", nil),
  ])
  func aLinkOnTheWholeSourceIsTheURL(line: String, url: String?) {
    let article = Self.article("\(Self.first)\n\n\(line)\n")
    #expect(article.publication == "邮政报")
    #expect(article.url == url)
  }

  /// Below the text an address alone counts where it holds the name of the file.
  @Test func anAddressWithTheFilesNameIsTheArticles() {
    let path = "2021-12-08-202112082206.md"
    let own = "http://a.cn/1,202112082206.html"
    #expect(Self.article("\(Self.first)\n\n<\(own)>", path: path).url == own)
    #expect(Self.article("\(Self.first)\n\n<\(own)>", path: path).body == Self.first)
    #expect(Self.article("\(Self.first)\n\n<http://a.cn/1>", path: path).url == nil)
  }

  @Test func whatHoldsNoWordAboveLinksBackIsNoText() {
    #expect(Self.article("\(Self.first)\n\n<>\n\n[返回首页](../)").body == Self.first)
    #expect(Self.article("\(Self.first)\n\n<>").body == "\(Self.first)\n<>")
  }

  @Test(arguments: [
    "[返回首页](../)", "<a href=\"../a/\">返回新闻</a>｜<a href=\"../\">返回首页</a>",
    "[上一篇](a.html) [下一篇](b.html)",
  ])
  func linksBackAreNoText(line: String) {
    #expect(Self.article("\(Self.first)\n\n\(line)\n").body == Self.first)
  }

  @Test(arguments: [
    "来源：据记者了解，这笔钱来自三个方面。", "参考：http://a.cn/b", "[相关报道](http://a.cn/b)", "返回首页", "（财联社）",
    "http://a.cn/b", "来源很广：甲、乙、丙。", "原文[这一段](http://a.cn/b)写得很好，值得一读。", "转自[甲](http://a.cn)，有删改。",
    "编辑：他把稿子又看了一遍，改了三处。", "转载请注明出处。",
  ])
  func whatOnlyLooksLikeFurnitureStays(line: String) {
    let article = Self.article("\(Self.first)\n\n\(line)\n")
    #expect(article.body.split(separator: "\n").count == 2)
    #expect(article.publication == nil)
    #expect(article.url == nil)
  }

  @Test func theSeriesLineIsTheLeadIn() {
    let article = Self.article("<p><strong>本期关注：科技创新转型</strong></p><p>\(Self.first)</p>")
    #expect(article.leadIn == "本期关注：科技创新转型")
    #expect(article.body == Self.first)
  }

  @Test func aDigestThatRepeatsTheStartIsNoParagraph() {
    let digest = "国家统计局昨天公布上半年经济运行的主要数据……"
    #expect(
      Self.article("\(digest)\n\n\(Self.first)\(Self.second)").body == Self.first + Self.second)
    #expect(Self.article("摘要：\(digest)\n\n\(Self.first)").body == Self.first)
    #expect(Self.article("\(digest)\n\n\(Self.first)").warnings == [.repeatedPassage])
    #expect(Self.article("\(Self.first)\n\n\(Self.second)").warnings == [])
    #expect(Self.article("\(Self.second)\n\n\(Self.first)").body == "\(Self.second)\n\(Self.first)")
  }

  @Test func aHeadingThatRepeatsTheTitleIsNoParagraph() {
    #expect(Self.article("# 题目\n\n\(Self.first)").body == Self.first)
    #expect(Self.article("# 别的\n\n\(Self.first)").body == "别的\n\(Self.first)")
  }

  @Test func aLoneFurnitureLineIsTheBody() {
    #expect(Self.article("来源：中国邮政快递报").body == "来源：中国邮政快递报")
  }

  static func article(_ body: String, path: String = "a.md") -> Article {
    let file = SourceFile(path: path, bytes: Array("---\ntitle: 题目\n---\n\(body)".utf8))
    return ArticleParser().parse(file).articles.first
      ?? Article(kind: .post, source: ArticleSource(path: "", format: .post))
  }
}
