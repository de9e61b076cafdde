import TestSupport
import Testing

@testable import BigramIndex

@Suite struct GramTableTests {
  @Test(arguments: [0, 1, 500, 20_000])
  func findsWhatWasInsertedAndNothingElse(count: Int) {
    var random = SeededGenerator(seed: UInt64(count))
    var table = GramTable()
    var twin: [UInt64: UInt32] = [:]
    while twin.count < count {
      let key = UInt64.random(in: 0..<1 << 42, using: &random)
      guard twin[key] == nil else { continue }
      let number = TermKey.firstGram + UInt32(twin.count)
      twin[key] = number
      table.insert(key, number: number)
    }
    for (key, number) in twin { #expect(table[key] == number) }
    for key in twin.keys { #expect(table[key ^ 1] == twin[key ^ 1]) }
    #expect(table[0] == twin[0])
    #expect(table[1 << 42 - 1] == twin[1 << 42 - 1])
  }

  @Test func theLastNumberThereCanBeIsKept() {
    var table = GramTable()
    let last = TermKey.unitLimit - 1
    table.insert(1 << 42 - 1, number: last)
    #expect(table[1 << 42 - 1] == last)
  }
}
