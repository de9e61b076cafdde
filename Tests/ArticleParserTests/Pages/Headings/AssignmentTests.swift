import TestSupport
import Testing

@testable import ArticleParser

@Suite struct AssignmentTests {
  /// Tries every pairing.
  private func best(_ gains: [[Float]], from row: Int = 0, used: Set<Int> = []) -> Float {
    guard row < gains.count else { return 0 }
    var top = best(gains, from: row + 1, used: used)
    for column in gains[row].indices where !used.contains(column) && gains[row][column] > 0 {
      let rest = best(gains, from: row + 1, used: used.union([column]))
      top = max(top, gains[row][column] + rest)
    }
    return top
  }

  @Test(arguments: 1...60) func gainsAsMuchAsTheBestOfAllPairings(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let rows = Int.random(in: 1...6, using: &random)
    let columns = Int.random(in: 1...6, using: &random)
    let gains = (0..<rows).map { _ in
      (0..<columns).map { _ in Float(Int.random(in: -8...20, using: &random)) }
    }
    let pairs = Assignment.best(gains)
    let taken = pairs.compactMap { $0 }
    #expect(Set(taken).count == taken.count, "seed \(seed)")
    var gain: Float = 0
    for (row, column) in pairs.enumerated() {
      if let column { gain += gains[row][column] }
    }
    #expect(abs(gain - best(gains)) < 0.01, "seed \(seed)")
  }

  @Test func aPairWithoutGainIsLeftApart() {
    #expect(Assignment.best([[-1, 0], [3, -2]]) == [nil, 0])
    #expect(Assignment.best([]).isEmpty)
    #expect(Assignment.best([[], []]) == [nil, nil])
  }

  /// No page is as large; the best of all pairings would take a minute here.
  @Test func theHighestGainComesFirstWhereThereAreTooMany() {
    let count = Assignment.mostExact
    // Each row gains a little more from the column before its own, which that column's row needs.
    let gains = (0..<count).map { row in
      (0..<count).map { column -> Float in
        column == row ? 10 : column + 1 == row ? 11 : -1
      }
    }
    let pairs = Assignment.best(gains)
    #expect(pairs == [nil] + (0..<count - 1).map { $0 })
    #expect(Assignment.best([[Float]](repeating: [], count: count + 1)).allSatisfy { $0 == nil })
  }
}
