import ArticleParser
import Foundation
import Testing

@Suite struct ArticleJSONTests {
  @Test func keysStandInTheFixedOrderAndEmptyOnesAreLeftOut() {
    var article = Article(
      kind: .news,
      source: ArticleSource(path: "a b/页.txt", format: .page, sha256: "00", lines: [1...3, 7...7]))
    article.id = "x-1"
    article.headline = "打造“示范社”"
    article.kicker = ""
    article.authors = [.init(name: "郭睿", role: "通讯员"), .init(name: "张璨")]
    article.frontMatter = [.init(key: "nested", value: .map([.init(key: "a", value: .list([]))]))]
    article.page = 2
    article.body = "甲\n乙"
    article.subheads = [.init(text: "乙", offset: 2)]
    article.warnings = [.endsCut]
    #expect(
      article.json == """
        {"schema":"jianbao/1","id":"x-1","type":"news","headline":"打造“示范社”",\
        "authors":[{"name":"郭睿","role":"通讯员"},{"name":"张璨"}],\
        "front_matter":{"nested":{"a":[]}},"page":2,"body":"甲\\n乙",\
        "subheads":[{"text":"乙","offset":2}],\
        "source":{"path":"a b/页.txt","format":"page","encoding":"utf-8","sha256":"00",\
        "lines":[[1,3],[7,7]]},"warnings":["ends_cut"]}
        """)
  }

  @Test(arguments: [
    "", "\"\\/", "\u{0}\u{1F}\u{7F}", "\r\n\t", "\u{2028}\u{2029}\u{202A}", "𠮟責 e\u{301}",
    "\u{FFFD}",
  ])
  func everyTextComesBackFromFoundationsReader(text: String) throws {
    var writer = JSONWriter()
    writer.beginArray()
    writer.value(text)
    writer.endArray()
    let read = try JSONSerialization.jsonObject(with: Data(writer.text.utf8)) as? [String]
    #expect(read?.first.map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
  }
}
