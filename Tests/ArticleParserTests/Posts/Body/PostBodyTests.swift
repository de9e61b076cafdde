import TestSupport
import Testing

@testable import ArticleParser

@Suite struct PostBodyTests {
  @Test(arguments: markdownCases)
  func markdownIsReadAsKramdownReadsIt(markup: String, expected: String) {
    #expect(Self.reading(of: markup) == expected)
  }

  @Test(arguments: htmlCases)
  func htmlGivesWhatAReaderSees(markup: String, expected: String) {
    #expect(Self.reading(of: markup) == expected)
  }

  @Test(arguments: entityCases)
  func entitiesAreThoseOfHTML5(markup: String, expected: String) {
    #expect(Self.reading(of: "<p>\(markup)</p>") == expected)
    #expect(Self.reading(of: markup) == expected)
  }

  @Test(arguments: invisibleCases)
  func invisibleCharactersAreNothingOrSpace(markup: String, expected: String) {
    #expect(Self.reading(of: markup) == expected)
  }

  @Test(arguments: [
    ">", "> ", "- ", "<div>", "<b>", "[", "![", "*a ", "**a", "`a", "<!--", "<a \"", "[a](", "&",
    "{{", "{% ", "$$a", "<script>", "~~a", "\\[", "|a\n", "1. ", "[^a]: ",
  ])
  func nestingTenThousandDeepEndsInARecord(opening: String) {
    let text = String(repeating: opening, count: 10_000) + "终"
    #expect(Self.reading(of: text).hasSuffix("终"))
  }

  /// Any text of marks and letters: every character of the body stands where its place says.
  @Test(arguments: 0..<40)
  func placesLeadBackToTheFile(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let parts = [
      "甲", "乙丙", "ab", " ", "  ", "\n", "\n\n", "*", "**", "_", "`", "[", "](c)", "<b>", "</b>",
      "<p>", "<br>", "&amp;", "> ",
      "- ", "# ", "|", "\u{3000}", "\u{A0}", "\r\n", "<rt>", "</ruby>", "<ruby>", "    ", "{{a}}",
      "。", "\\", "![x](y)", "😀",
    ]
    for _ in 0..<100 {
      let text = (0..<40).map { _ in parts.randomElement(using: &generator) ?? "" }.joined()
      let article = Self.article(of: text)
      let decoded = try #require(TextDecoder.decode(Array(text.utf8) + [0x0A]))
      let map = article.places[.body] ?? SourceMap()
      for (offset, scalar) in article.body.unicodeScalars.enumerated() where scalar != "\n" {
        let place = try #require(map.place(of: offset))
        let line = decoded.scalars(of: decoded.lines[place.line - 1])
        // A bracket around ruby text and a space for white space have no letter of their own.
        guard scalar != "(", scalar != ")", scalar != " ", scalar != "&" else { continue }
        #expect(line[place.column - 1] == scalar, "seed \(seed): \(text.debugDescription)")
      }
    }
  }

  @Test func crossHeadsAreParagraphsWithTheirOffset() {
    let article = Self.article(of: "甲。\n\n## 乙\n\n丙。\n\n**丁戊**\n\n己。\n")
    #expect(article.body == "甲。\n乙\n丙。\n丁戊\n己。")
    #expect(article.subheads.map(\.text) == ["乙", "丁戊"])
    #expect(article.subheads.map(\.offset) == [3, 8])
  }

  static func article(of body: String) -> Article {
    let file = SourceFile(path: "a.md", bytes: Array(("---\ntitle: 题\n---\n" + body).utf8))
    var article = ArticleParser().parse(file).articles.first
    let map = article?.places[.body]?.movedUp(by: 3)
    article?.places[.body] = map
    return article ?? Article(kind: .post, source: ArticleSource(path: "", format: .post))
  }

  static func reading(of body: String) -> String {
    let article = article(of: body)
    return article.body.split(separator: "\n").joined(separator: "|")
  }
}

extension SourceMap {
  fileprivate func movedUp(by lines: Int) -> SourceMap {
    var map = SourceMap()
    for run in runs { map.note(offset: run.offset, line: run.line - lines, column: run.column) }
    return map
  }
}
