import BigramIndex
import Testing

@testable import jianbao

@Suite struct NearMissTests {
  private let article = IndexedArticle(
    id: "a", type: "post",
    fields: [
      .init(.headline, "智慧物业"),
      .init(
        .body, "签订“智慧物业”合作协议。\n自助缴纳物业费，CRMX 系统",
        places: [PlaceRun(offset: 0, line: 4, column: 1)]),
      .init(.authors, "雷红英"),
    ])

  private func miss(_ query: String, isExact: Bool = false) throws -> NearMiss {
    let plan = try QueryPlanner.plan(try QueryParser.parse(query), isExact ? .exact : .plain)
    return NearMiss(of: try #require(plan.leaves.first), in: article)
  }

  @Test func aMatchIsCountedByField() throws {
    let miss = try miss("智慧物业")
    #expect(miss.isMatch)
    #expect(miss.text == "stands once in headline, once in body")
  }

  @Test(arguments: [
    ("物业合作", "'”' stands between its parts in body (line 4, column 8)"),
    ("协议自助", "a paragraph ends inside it in body (line 4, column 13)"),
    ("缴纳费", "'物业' stands between its parts in body (line 4, column 19)"),
    ("缴交物业费", "only '物·业·费' stands in body (line 4, column 19): '。\n自助缴纳物业费，CRMX '"),
    ("雷红英", "stands only in authors, where the query does not look"),
    (
      "CRM",
      "only as part of the longer word in 'CRMX' in body (line 4, column 23); a * behind it would match"
    ),
    ("龘", "no part of it stands in the fields that the query looks into"),
  ])
  func whatStoppedIt(query: String, reason: String) throws {
    let miss = try miss(query)
    #expect(!miss.isMatch)
    #expect(miss.text == reason)
  }

  @Test func aVariantIsNamedToAnExactSearch() throws {
    let text = try miss("物業費", isExact: true).text
    #expect(text.hasPrefix("printed as '物业费' in body (line 4, column 19)"))
  }

  @Test func aLongPhraseIsCutToItsLongestPart() throws {
    let long = String(repeating: "龘", count: 3_000) + "自助缴纳物业费"
    #expect(try miss(long).text.contains("'自·助·缴·纳·物·业·费'"))
  }
}
