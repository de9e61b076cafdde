import Testing

@testable import BigramIndex

@Suite struct QueryLexerTests {
  private func kinds(_ query: String) throws -> [QueryLexer.Token.Kind] {
    try QueryLexer.tokens(of: query).map(\.kind)
  }

  @Test func wordsOperatorsAndBrackets() throws {
    #expect(
      try kinds("甲 OR （乙 －丙）") == [
        .word("甲"), .or, .open, .word("乙"), .not, .word("丙"), .close,
      ])
    #expect(try kinds("甲　ＡＮＤ NOT 乙") == [.word("甲"), .and, .not, .word("乙")])
    #expect(try kinds("or Not 融资E-1") == [.word("or"), .word("Not"), .word("融资E-1")])
    #expect(try kinds("- -- 甲-") == [.word("-"), .word("--"), .word("甲-")])
  }

  @Test func phrasesMayHoldQuotationMarksAndOneAnother() throws {
    #expect(try kinds("\"甲 \\\"乙\\\"\"") == [.phrase("甲 \"乙\"")])
    #expect(try kinds("“甲“乙”丙”丁") == [.phrase("甲“乙”丙"), .word("丁")])
    #expect(try kinds("＂甲＂") == [.phrase("甲")])
  }

  @Test func fieldsEndAtTheirColonInEitherWidth() throws {
    #expect(try kinds("标题：物业") == [.field(.text(FieldSet(.headline))), .word("物业")])
    #expect(try kinds("date:2022..") == [.field(.date), .word("2022..")])
    #expect(try kinds("path:'a b/*'") == [.field(.path), .phrase("a b/*")])
    #expect(try kinds("10:40 http://a") == [.word("10:40"), .word("http://a")])
  }

  @Test func rangesCountScalars() throws {
    let tokens = try QueryLexer.tokens(of: "甲 “乙”")
    #expect(tokens.map(\.range) == [0..<1, 2..<5])
  }

  @Test func faultsNameTheirPlace() throws {
    let open = #expect(throws: QueryError.self) { try QueryLexer.tokens(of: "甲 “乙") }
    #expect(open?.range == 2..<3)
    #expect(open?.isUnbalanced == true)
    let slip = #expect(throws: QueryError.self) { try QueryLexer.tokens(of: "headlin:甲") }
    #expect(slip?.message.contains("'headline'") == true)
    #expect(slip?.isUnbalanced == false)
    #expect(throws: QueryError.self) { try QueryLexer.tokens(of: "date:") }
  }
}
