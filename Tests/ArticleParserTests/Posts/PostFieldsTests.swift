import Testing

@testable import ArticleParser

@Suite struct PostFieldsTests {
  @Test(arguments: [
    ("author: 张三", ["张三"]), ("author: 张三、李四，王五", ["张三", "李四", "王五"]),
    ("authors: [张三, 李四]", ["张三", "李四"]), ("author:\n  name: 张三\n  mail: a@b.cn", ["张三"]),
    ("authors:\n- name: 张三\n- display_name: 李四", ["张三", "李四"]), ("author: ~\nauthors: 王五", ["王五"]),
    ("author: {mail: a}", []),
  ])
  func authorsAreNamedInManyWays(lines: String, names: [String]) throws {
    #expect(try Self.article(lines).authors.map(\.name) == names)
  }

  @Test(arguments: [
    ("source: http://a.cn/1", "http://a.cn/1"),
    ("link: https://a.cn\nurl: http://b.cn", "https://a.cn"),
    ("original_url: http://a.cn\nsource: http://b.cn", "http://a.cn"), ("source: 新华社", nil),
    ("url: /2020/01/", nil), ("link: http://a.cn 见此", nil),
  ])
  func theOriginalsAddressIsAWholeAddress(lines: String, url: String?) throws {
    #expect(try Self.article(lines).url == url)
  }

  @Test(arguments: [
    ("date: 2020-01-02", "2020-01-02"), ("pubDate: 2020-01-02", "2020-01-02"),
    ("date: 明天\ncreated: 2020-01-03", "2020-01-03"), ("updated: 2020-01-02", nil),
  ])
  func theFirstKeyWithADateCounts(lines: String, date: String?) throws {
    #expect(try Self.article(lines).date == date)
  }

  @Test func whatFilledAFieldIsNoFurtherKey() throws {
    let article = try Self.article(
      "title: 甲\ndate: 2020-01-02\ntags: [a]\nlayout: post\nauthor: 张三\nurl: http://a.cn\nslug: b")
    #expect(article.frontMatter.map(\.key) == ["slug"])
  }

  @Test func termsThatAreMapsStayWhatTheyWere() throws {
    let article = try Self.article("tags: {a: b}\ncategories: [{c: d}, e]")
    #expect(article.tags.isEmpty)
    #expect(article.categories == ["e"])
    #expect(article.frontMatter.map(\.key) == ["tags", "categories"])
  }

  @Test func everyTermHasItsPlace() throws {
    let article = try Self.article("tags: [甲, 乙丙]")
    let map = try #require(article.places[.tags])
    #expect(map.place(of: 0)?.column == 8)
    #expect(map.place(of: 2)?.column == 11)
    #expect(map.place(of: 3)?.column == 12)
  }

  @Test func aTitleOverTwoLinesIsOneHeadline() throws {
    #expect(try Self.article("title: 甲\n  乙\nx: 1").headline == "甲 乙")
    #expect(try Self.article("title: ~").headline == nil)
    #expect(try Self.article("title: '~'").headline == "~")
  }

  private static func article(_ lines: String) throws -> Article {
    let text = DecodedText("---\n\(lines)\n---\n")
    let matter = try #require(FrontMatterReader(text).read())
    var article = Article(kind: .post, source: ArticleSource(path: "a.md", format: .post))
    PostFields.fill(&article, from: matter, of: text)
    return article
  }
}
