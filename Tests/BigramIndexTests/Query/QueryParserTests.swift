import TestSupport
import Testing

@testable import BigramIndex

@Suite struct QueryParserTests {
  private func word(_ text: String, _ fields: FieldSet = .printed) -> Query {
    .text(QueryText(text, fields: fields))
  }

  private func phrase(_ text: String, _ fields: FieldSet = .printed) -> Query {
    .text(QueryText(text, isQuoted: true, fields: fields))
  }

  @Test func wordsAreJoinedByAnd() throws {
    #expect(try QueryParser.parse("物业") == word("物业"))
    #expect(try QueryParser.parse(" 物业\u{3000}缴费 ") == .all([word("物业"), word("缴费")]))
    #expect(try QueryParser.parse("物业 AND 缴费") == .all([word("物业"), word("缴费")]))
  }

  @Test func notBindsTighterThanAndAndAndTighterThanOr() throws {
    let expected = Query.any([.all([word("a"), .not(word("b"))]), word("c")])
    #expect(try QueryParser.parse("a NOT b OR c") == expected)
    #expect(try QueryParser.parse("a -b OR c") == expected)
    #expect(try QueryParser.parse("a －b ＯＲ c") == expected)
    #expect(
      try QueryParser.parse("a （b OR c）") == .all([word("a"), .any([word("b"), word("c")])]))
  }

  @Test func hyphensInsideAWordBelongToIt() throws {
    #expect(try QueryParser.parse("e-mail") == word("e-mail"))
    #expect(try QueryParser.parse("a - b") == .all([word("a"), word("-"), word("b")]))
  }

  @Test func phrasesKeepTheirMarks() throws {
    #expect(try QueryParser.parse(#""三位一体 的""#) == phrase("三位一体 的"))
    #expect(try QueryParser.parse("“智慧“物业”场景”") == phrase("智慧“物业”场景"))
    #expect(try QueryParser.parse(#""说“好”""#) == phrase("说“好”"))
    #expect(try QueryParser.parse(#""a \" b""#) == phrase(#"a " b"#))
    #expect(try QueryParser.parse(#"甲"乙"丙"#) == .all([word("甲"), phrase("乙"), word("丙")]))
  }

  @Test func fieldsHaveEnglishAndChineseNames() throws {
    let headline = FieldSet(.headline)
    for name in ["headline:", "标题:", "标题：", "HEADLINE:", "title:"] {
      #expect(try QueryParser.parse(name + "物业") == word("物业", headline))
    }
    #expect(try QueryParser.parse("作者:\"张 婷\"") == phrase("张 婷", FieldSet(.authors)))
    let grouped = Query.all([.any([word("a", headline), word("b", headline)]), word("c")])
    #expect(try QueryParser.parse("标题:(a OR b) c") == grouped)
    #expect(try QueryParser.parse("-栏目:动态") == .not(word("动态", FieldSet(.section))))
  }

  @Test func wordsWithColonsAreNotFields() throws {
    for text in ["10:40", "http://a.cn", "a:b"] {
      #expect(try QueryParser.parse(text) == word(text))
    }
  }

  @Test func filtersHaveValues() throws {
    #expect(try QueryParser.parse("type:news") == .type("news"))
    #expect(try QueryParser.parse("类型：news") == .type("news"))
    #expect(try QueryParser.parse("path:'a b/*'") == .path(PathPattern("a b/*")))
    #expect(try QueryParser.parse("date:2022") == .days(20_220_000...20_229_999))
    #expect(try QueryParser.parse("*") == .everything)
  }

  @Test(arguments: [
    ("", "the query is empty", 0..<0),
    ("\"物业", "the quotation mark is never closed", 0..<1),
    ("物业 (缴费", "the bracket is never closed", 3..<4),
    ("物业)", "a closing bracket without an opening one", 2..<3),
    ("OR 物业", "a word is missing before the operator", 0..<2),
    ("物业 OR", "a word is missing at the end", 5..<5),
    ("()", "a word is missing before the bracket", 1..<2),
    ("标题: 物业 标题:", "a word is missing behind the colon", 7..<10),
    ("date:jan", "not a date: write 2022, 2022-01, 2022-01-26 or two of them around '..'", 5..<8),
    ("date:", "'date:' needs a value", 4..<5),
    ("headlin:物业", "no field is called 'headlin'; did you mean 'headline'?", 0..<8),
  ])
  func mistakesHaveAPlace(_ text: String, _ message: String, _ range: Range<Int>) {
    let error = #expect(throws: QueryError.self) { try QueryParser.parse(text) }
    #expect(error?.message == message)
    #expect(error?.range == range)
  }

  @Test func deepNestingAndEndlessQueriesAreRefused() {
    let deep = String(repeating: "(", count: 10_000) + "a"
    #expect(throws: QueryError.self) { try QueryParser.parse(deep) }
    #expect(throws: QueryError.self) {
      try QueryParser.parse(String(repeating: "NOT ", count: 900) + "a")
    }
    #expect(throws: QueryError.self) {
      try QueryParser.parse(String(repeating: "a ", count: 5_000))
    }
  }

  @Test(arguments: [UInt64(1), 2, 3])
  func noInputTraps(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "物业", "a", " ", "(", ")", "（", "\"", "“", "”", "-", "－", "OR", "NOT", "AND", "标题", ":",
      "：", "date:", "path:", "'", "*", "\\", "..", "2022-01", "\u{301}", "\u{0}", "\u{1F600}",
    ]
    for _ in 0..<3_000 {
      let count = Int.random(in: 0...12, using: &generator)
      let text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      do {
        _ = try QueryParser.parse(text)
      } catch {
        let length = text.unicodeScalars.count
        #expect(error.range.upperBound <= length, "seed \(seed): \(text)")
      }
    }
  }
}
