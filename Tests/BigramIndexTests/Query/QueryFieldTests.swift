import Testing

@testable import BigramIndex

@Suite struct QueryFieldTests {
  @Test(arguments: [
    ("headline", Field.headline), ("标题", .headline), ("Author", .authors), ("作者", .authors),
    ("栏目", .section), ("tag", .tags), ("正文", .body), ("报纸", .publication), ("引题", .kicker),
  ])
  func namesInBothLanguages(name: String, field: Field) {
    #expect(QueryField(name: name) == .text(FieldSet(field)))
  }

  @Test func filtersAreFieldsToo() {
    #expect(QueryField(name: "日期") == .date)
    #expect(QueryField(name: "TYPE") == .type)
    #expect(QueryField(name: "路径") == .path)
    #expect(QueryField(name: "http") == nil)
  }

  @Test func noNameStandsForTwoFields() {
    #expect(Set(QueryField.names).count == QueryField.names.count)
    let named = QueryField.names.compactMap { QueryField(name: $0) }
    for field in Field.allCases { #expect(named.contains(.text(FieldSet(field)))) }
  }
}
