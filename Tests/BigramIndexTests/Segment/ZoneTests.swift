import Testing

@testable import BigramIndex

@Suite struct ZoneTests {
  @Test func everyFieldIsInOneZone() {
    for field in Field.allCases {
      let zone = Zone(of: field)
      for other in Zone.allCases {
        #expect(other.fields.contains(FieldSet(field)) == (other == zone), "\(field)")
      }
    }
  }

  @Test func headlinesAreApartFromTheRest() {
    #expect(Zone(of: .headline) == .head)
    #expect(Zone(of: .body) == .rest)
  }
}
