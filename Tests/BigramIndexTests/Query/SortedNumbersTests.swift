import TestSupport
import Testing

@testable import BigramIndex

@Suite struct SortedNumbersTests {
  @Test(arguments: [UInt64(11), 12])
  func listsAreJoinedAsSetsAre(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for round in 0..<400 {
      func numbers(_ count: Int) -> [UInt32] {
        Array(Set((0..<count).map { _ in UInt32.random(in: 0...300, using: &generator) })).sorted()
      }
      let left = numbers(round % 90)
      let right = numbers(Int.random(in: 0...5, using: &generator) * 40)
      let leftSet = Set(left)
      let rightSet = Set(right)
      #expect(SortedNumbers.intersection(left, right) == leftSet.intersection(rightSet).sorted())
      #expect(SortedNumbers.union(left, right) == leftSet.union(rightSet).sorted())
      #expect(SortedNumbers.difference(left, right) == leftSet.subtracting(rightSet).sorted())
    }
  }
}
