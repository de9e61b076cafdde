import TestSupport
import Testing

@testable import ArticleParser

@Suite struct LineColumnsTests {
  @Test func oneNumberTellsColumnsThatFollowOneAnother() {
    #expect(LineColumns(first: 3, count: 4) == [3, 4, 5, 6])
    #expect(LineColumns(first: 3, count: 4).follow)
    #expect(!LineColumns([3, 4, 6]).follow)
    #expect(LineColumns(first: 1, count: 0).isEmpty)
  }

  /// Against the columns one by one.
  @Test(arguments: 1...40) func tellsTheColumnOfEachCharacter(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var places: [Int32] = [Int32.random(in: 1...9, using: &random)]
    for _ in 0..<Int.random(in: 0...12, using: &random) {
      places.append(places[places.count - 1] + (Bool.random(using: &random) ? 1 : 3))
    }
    let columns = LineColumns(places)
    #expect(Array(columns) == places, "seed \(seed)")
    let start = Int.random(in: 0..<places.count, using: &random)
    let end = Int.random(in: start...places.count, using: &random)
    var read: [Int32] = []
    var ends: [Int32] = []
    columns.forEachRun(of: start..<end) { run, column in
      #expect(run.lowerBound == start + read.count, "seed \(seed)")
      #expect(ends.last.map { column != $0 + 1 } ?? true, "seed \(seed)")
      read += run.indices.map { column + Int32($0 - run.lowerBound) }
      ends += read.suffix(1)
    }
    #expect(read == Array(places[start..<end]), "seed \(seed)")
  }
}
