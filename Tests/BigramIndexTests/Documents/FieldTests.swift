import BigramIndex
import Testing

@Suite struct FieldTests {
  @Test func aPlainQueryLooksIntoWhatIsPrintedAndNotIntoFilters() {
    let unseen: [Field] = [.authors, .tags, .categories, .publication]
    for field in Field.allCases {
      #expect(FieldSet.printed.contains(field) == !unseen.contains(field))
    }
  }
}
