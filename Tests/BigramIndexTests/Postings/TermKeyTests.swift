import Testing

@testable import BigramIndex

@Suite struct TermKeyTests {
  @Test func keysSortByTheUnitBeforeAndThenTheLast() {
    let keys = [
      TermKey.make(0x4E00, 0), TermKey.make(0x4E00, 0x4E01), TermKey.make(0x4E01, 0),
      TermKey.make(TermKey.firstWord, 5),
      TermKey.make(TermKey.unitLimit - 1, TermKey.unitLimit - 1),
    ]
    #expect(keys == keys.sorted())
    #expect(Set(keys).count == keys.count)
  }

  @Test func theRangeOfAUnitHoldsItsKeysAndNoOthers() {
    let range = TermKey.range(startingWith: 0x4E00)
    #expect(range.contains(TermKey.make(0x4E00, 0)))
    #expect(range.contains(TermKey.make(0x4E00, TermKey.unitLimit - 1)))
    #expect(!range.contains(TermKey.make(0x4E01, 0)))
    #expect(!range.contains(TermKey.make(0x4DFF, TermKey.unitLimit - 1)))
  }

  @Test func aKeyLeavesRoomForAnArticle() {
    let highest = TermKey.make(TermKey.unitLimit - 1, TermKey.unitLimit - 1)
    #expect(highest.leadingZeroBitCount >= Int(TermKey.articleBits))
    #expect(UInt32(0x10FFFF) < TermKey.firstWord)
  }

  @Test(arguments: [(0, 0), (0x4E00, 0), (TermKey.unitLimit - 1, TermKey.unitLimit - 1), (1, 2)])
  func aKeyComesApartIntoWhatItWasMadeOf(before: UInt32, last: UInt32) {
    let key = TermKey.make(before, last)
    #expect(TermKey.parts(key) == (before, last))
    #expect(key < TermKey.limit)
  }
}
