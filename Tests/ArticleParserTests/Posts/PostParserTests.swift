import Testing

@testable import ArticleParser

@Suite struct PostParserTests {
  @Test(arguments: [
    ("title: 404", "404"), ("title: true", "true"), ("title: 2021-12-08", "2021-12-08"),
    ("title: null", "null"), ("title: [转帖]", "[转帖]"), ("title: [转帖] 新闻", "[转帖] 新闻"),
    ("title: \"新闻\"", "新闻"), ("title: 甲: 乙", "甲: 乙"), ("title: {a: b}", "{a: b}"),
    ("title: ' 甲  乙 '", "甲 乙"),
  ])
  func theHeadlineIsWhatTheAuthorWrote(line: String, headline: String) throws {
    let article = try Self.article("---\n\(line)\n---\n正文\n")
    #expect(article.headline == headline)
    #expect(article.kind == .post)
    #expect(article.frontMatter.isEmpty)
    #expect(article.places[.headline]?.place(of: 0)?.line == 2)
  }

  @Test(
    arguments: [
      ("categories: a b", ["a", "b"], []), ("categories: [a b, c]", ["a b", "c"], []),
      ("category: a b", ["a b"], []), ("categories: a\ncategory: b", ["a", "b"], []),
      ("categories: [a, a]", ["a"], []), ("categories:\n- a\n- - b\n  - c", ["a", "b", "c"], []),
      ("tags: a b", [], ["a", "b"]), ("tag: a b", [], ["a b"]), ("tag: a\ntags: b", [], ["a"]),
      ("tags: [2014, true, ~]", [], ["2014", "true"]), ("tags: 甲,乙", [], ["甲,乙"]),
      ("tags:", [], []), ("tags: \"\"", [], []), ("categories: []", [], []),
    ] as [(String, [String], [String])])
  func termsAreThoseOfJekyll(lines: String, categories: [String], tags: [String]) throws {
    let article = try Self.article("---\n\(lines)\n---\n正文\n")
    #expect(article.categories == categories)
    #expect(article.tags == tags)
  }

  @Test(arguments: [
    "夜市开张 摊位百余个\n昨晚，夜市在河边开张，客人很多。\n首日的摊位有一百二十余个，卖吃的最多，卖花的也不少。\n",
    "\n　　夜市开张　摊位百余个\n\n　　昨晚，夜市在河边开张，客人很多。\n　　首日的摊位有一百二十余个，卖吃的最多，卖花的也不少。\n",
  ])
  func theFirstLineOfPlainTextIsItsTitle(text: String) throws {
    let article = try Self.article(text, path: "a.txt")
    #expect(article.headline?.filter { !$0.isWhitespace } == "夜市开张摊位百余个")
    #expect(article.body == "昨晚，夜市在河边开张，客人很多。\n首日的摊位有一百二十余个，卖吃的最多，卖花的也不少。")
    #expect(article.kind == .document)
  }

  @Test(arguments: [
    "昨晚开张。\n夜市在河边开张，首日摊位一百二十余个。\n", "甲：\n夜市在河边开张，首日摊位一百二十余个。\n",
    "夜市开张\n摊位百余个\n", "2020-01-05 10:00:01 INFO 甲\n2020-01-05 10:00:02 INFO 乙丙丁。\n",
    "夜市在河边开张，首日摊位一百二十余个，\n客人很多。\n",
  ])
  func otherPlainTextIsCalledByItsFile(text: String) throws {
    let article = try Self.article(text, path: "a.txt")
    #expect(article.headline == "a")
  }

  @Test(
    arguments: [
      ("---\nauthor: 李平\n---\n新华社北京6月11日电（记者 王健）昨天开会。\n", "新华社北京6月11日电", ["李平", "王健"]),
      ("夜市开张\n本报讯 （记者 王健 李平） 昨晚，夜市开张，客人很多。\n", "本报讯", ["王健", "李平"]),
      ("---\ntitle: 甲\n---\n据新华社网站介绍，昨天开会。\n", nil, []),
    ] as [(String, String?, [String])])
  func theLeadOfAReportIsItsDateline(text: String, dateline: String?, names: [String]) throws {
    let article = try Self.article(text, path: "a.txt")
    #expect(article.dateline == dateline)
    #expect(article.authors.map(\.name) == names)
  }

  @Test func otherKeysAreKeptAsTheyWereAndEmptyOnesLeftOut() throws {
    let article = try Self.article(
      "---\nlayout: post\nauthor: 张三，李四\nslug: a\nempty:\nlist: [1, ~]\nmap: {a: , b: c}\n---\n正文\n"
    )
    #expect(article.layout == "post")
    #expect(article.authors.map(\.name) == ["张三", "李四"])
    #expect(
      article.frontMatter == [
        FrontMatterEntry(key: "slug", value: .text("a")),
        FrontMatterEntry(key: "list", value: .list([.text("1")])),
        FrontMatterEntry(key: "map", value: .map([FrontMatterEntry(key: "b", value: .text("c"))])),
      ])
  }

  @Test(arguments: [
    ("date: 2022-01-26 23:13:59 -0800", "2022-01-26", "2022-01-26T23:13:59-08:00"),
    ("date: '2011-09-14T10:43:31+00:00'", "2011-09-14", "2011-09-14T10:43:31+00:00"),
    ("date:", "2009-06-24", nil), ("date: 昨天", "2009-06-24", nil), ("a: b", "2009-06-24", nil),
  ])
  func datesComeFromTheHeadOrTheFilesName(line: String, date: String, published: String?) throws {
    let article = try Self.article(
      "---\n\(line)\n---\n正文\n", path: "_posts/2009-06-24-hello-world.md")
    #expect(article.date == date)
    #expect(article.published == published)
    #expect(article.headline == "hello world")
  }

  @Test func faultsKeepTheBodyAndNameTheirPlace() throws {
    let text = "---\ntitle: 甲: 乙\ntags: a\n---\n正文\n"
    let result = ArticleParser().parse(SourceFile(path: "a.md", bytes: Array(text.utf8)))
    let article = try #require(result.articles.first)
    #expect(article.headline == "甲: 乙")
    #expect(article.tags == ["a"])
    #expect(article.body == "正文")
    #expect(article.warnings == [.frontMatterFault])
    #expect(result.diagnostics.map(\.description).first?.hasPrefix("a.md:2:9: warning: ") == true)
  }

  @Test func pelicansHeadIsRead() throws {
    let article = try Self.article(
      "Title: 发布: 新版\nDate: 2010-05-19 09:47\nCategory: Apps\nTags: Oracle, 虚拟 机\nAuthor: toy\n\n正文\n"
    )
    #expect(article.headline == "发布: 新版")
    #expect(article.published == "2010-05-19T09:47:00")
    #expect(article.categories == ["Apps"])
    #expect(article.tags == ["Oracle", "虚拟 机"])
    #expect(article.authors.map(\.name) == ["toy"])
    #expect(article.body == "正文")
  }

  @Test func hugosHeadIsRead() throws {
    let article = try Self.article(
      "+++\ntitle = \"新闻\"\ndate = 2020-01-02T03:04:05+08:00\ntags = [\"a b\", \"c\"]\n+++\n正文\n")
    #expect(article.headline == "新闻")
    #expect(article.published == "2020-01-02T03:04:05+08:00")
    #expect(article.tags == ["a b", "c"])
  }

  @Test func translationProjectsHeadsAreRead() throws {
    let comments = try Self.article(
      "[#]: subject: (News)\n[#]: via: (https://a.cn/b)\n[#]: author: (Ann https://a.cn/ann)\n\n新闻\n======\n\n正文\n"
    )
    #expect(comments.headline == "新闻")
    #expect(comments.url == "https://a.cn/b")
    #expect(comments.authors.map(\.name) == ["Ann"])
    #expect(comments.body == "正文")
    let quoted = try Self.article(
      "> * 原文地址：[News](https://a.cn/b)\n> * 原文作者：[Ann](https://a.cn)\n> * 译者：甲\n\n# 新闻\n\n正文\n")
    #expect(quoted.headline == "新闻")
    #expect(quoted.url == "https://a.cn/b")
    #expect(quoted.authors.map(\.name) == ["Ann"])
    #expect(quoted.body == "正文")
  }

  @Test(arguments: [
    "注意: 这是正文。\n又: 一行\n\n三\n", "Note: 一行\n\n二\n", "> * 甲\n> * 乙\n\n丙\n", "[a]: b\n丙\n",
  ])
  func textThatOnlyLooksLikeAHeadIsText(text: String) throws {
    let article = try Self.article(text)
    #expect(article.kind == .document)
    #expect(article.headline == "a")
  }

  @Test func aDocumentsHeadlineIsItsFirstHeading() throws {
    let article = try Self.article("# 刑法修正案\n\n第一条\n\n## 附则\n\n第二条\n", path: "laws/刑法.md")
    #expect(article.headline == "刑法修正案")
    #expect(article.body == "第一条\n附则\n第二条")
    #expect(article.source.format == .document)
    #expect(article.source.lines == [1...7])
    #expect(try Self.article("甲\n", path: "laws/刑法.txt").headline == "刑法")
  }

  @Test func plainTextHasAParagraphALineUnlessItIsWrapped() throws {
    let long = String(repeating: "一行一段的文字，", count: 12)
    let unwrapped = try Self.article("标题\n\(long)。\n    又\(long)。\n短段\n", path: "a.txt")
    #expect(unwrapped.body == "\(long)。\n又\(long)。\n短段")
    let wrapped = try Self.article(
      "标题\n一行写满了就要换到下一行的文字\n还是同一段里的文字。\n又一段写满了就换到下一行的\n文字到此。\n", path: "a.txt")
    #expect(
      wrapped.body == "一行写满了就要换到下一行的文字还是同一段里的文字。\n又一段写满了就换到下一行的文字到此。")
    #expect(try Self.article("甲\n乙\n", path: "a.md").body == "甲乙")
  }

  @Test func anEmptyBodyIsARecord() throws {
    let article = try Self.article("---\ntitle: 甲\n---\n")
    #expect(article.body.isEmpty)
    #expect(article.json.contains("\"headline\":\"甲\""))
    #expect(!article.json.contains("\"body\""))
  }

  @Test(arguments: ["", "\u{FEFF}", " \n\t\r\n"])
  func emptyFilesAreReported(text: String) {
    let result = ArticleParser().parse(SourceFile(path: "a.md", bytes: Array(text.utf8)))
    #expect(result.articles.isEmpty)
    #expect(result.diagnostics.map(\.description) == ["a.md: error: file is empty"])
  }

  private static func article(_ text: String, path: String = "a.md") throws -> Article {
    let result = ArticleParser().parse(SourceFile(path: path, bytes: Array(text.utf8)))
    #expect(result.articles.count == 1)
    return try #require(result.articles.first)
  }
}
