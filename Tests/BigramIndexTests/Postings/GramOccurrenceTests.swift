import Testing

@testable import BigramIndex

@Suite struct GramOccurrenceTests {
  @Test func occurrencesSortByZoneThenGramThenArticle() {
    let low = TermKey.make(0x4E00, 0x4E01)
    let high = TermKey.make(0x4E00, 0x4E02)
    var made: [UInt64] = []
    for zone in Zone.allCases.sorted(by: { $0.rawValue < $1.rawValue }) {
      for key in [low, high, TermKey.make(TermKey.unitLimit - 1, TermKey.unitLimit - 1)] {
        for article in [0, 1, 2_047] {
          made.append(
            GramOccurrence.make(key, at: GramOccurrence.place(zone: zone, article: article)))
        }
      }
    }
    #expect(made == made.sorted())
    #expect(Set(made).count == made.count)
  }

  @Test func theUpperHalfIsTheGroup() {
    for zone in Zone.allCases {
      let place = GramOccurrence.place(zone: zone, article: 5)
      let made = GramOccurrence.make(TermKey.make(0x4E00, 0x4E01), at: place)
      #expect(UInt32(made >> 32) == GramOccurrence.firstGroup(of: zone) + 0x4E00)
      #expect(made & (1 << GramOccurrence.articleBits - 1) == 5)
    }
  }
}
