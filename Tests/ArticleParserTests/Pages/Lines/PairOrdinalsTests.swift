import TestSupport
import Testing

@testable import ArticleParser

@Suite struct PairOrdinalsTests {
  @Test(arguments: 1...20) func numbersAsADictionaryWould(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var ordinals = PairOrdinals(capacity: Int.random(in: 0...100, using: &random))
    for _ in 0..<3 {
      var naive: [UInt64: Int] = [:]
      for _ in 0..<Int.random(in: 1...2000, using: &random) {
        let pair = pair(of: 30, &random)
        let expected = naive[pair] ?? naive.count
        naive[pair] = expected
        #expect(ordinals.insert(pair) == expected, "seed \(seed)")
      }
      #expect(ordinals.count == naive.count, "seed \(seed)")
      for _ in 0..<500 {
        let pair = pair(of: 60, &random)
        #expect(ordinals.ordinal(of: pair) == naive[pair], "seed \(seed)")
      }
      ordinals.removeAll()
    }
  }

  /// A pair of Han characters out of so many.
  private func pair(of count: UInt32, _ random: inout SeededGenerator) -> UInt64 {
    let first = UInt64(0x4E00 + UInt32.random(in: 0..<count, using: &random))
    return first << 32 | UInt64(0x4E00 + UInt32.random(in: 0..<count, using: &random))
  }
}
