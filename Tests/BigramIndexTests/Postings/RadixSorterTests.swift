import TestSupport
import Testing

@testable import BigramIndex

@Suite struct RadixSorterTests {
  @Test(arguments: [0..<64, 22..<64, 32..<55, 5..<6, 7..<7], [0, 1, 2, 100, 3_000])
  func sortsByTheBitsAloneAndKeepsTheOrderOfTheRest(bits: Range<Int>, count: Int) {
    var random = SeededGenerator(seed: UInt64(count &* 64 &+ bits.lowerBound))
    // Few values, so that many agree in the bits.
    let values = (0..<max(count / 3, 1)).map { _ in UInt64.random(in: .min ... .max, using: &random)
    }
    let entries = (0..<count).map { _ in
      values.randomElement(using: &random).map { $0 ^ UInt64.random(in: 0..<16, using: &random) }
        ?? 0
    }
    func digit(_ entry: UInt64) -> UInt64 {
      bits.isEmpty ? 0 : (entry << UInt64(64 - bits.upperBound)) >> UInt64(64 - bits.count)
    }
    let expected = entries.enumerated().sorted {
      (digit($0.element), $0.offset) < (digit($1.element), $1.offset)
    }.map(\.element)
    var sorter = RadixSorter()
    for _ in 0..<2 {
      var sorted = entries
      sorter.sort(&sorted, bits: bits)
      #expect(sorted == expected)
    }
  }

  @Test func aSorterSortsLongAndShortOneAfterAnother() {
    var random = SeededGenerator(seed: 5)
    var sorter = RadixSorter()
    for count in [50, 3, 700, 1, 20] {
      var entries = (0..<count).map { _ in UInt64.random(in: 0..<1_000_000, using: &random) }
      let expected = entries.sorted()
      sorter.sort(&entries, bits: 0..<20)
      #expect(entries == expected)
    }
  }
}
