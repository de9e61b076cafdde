import TestSupport
import Testing

@testable import ArticleParser

@Suite struct EdgeCountsTests {
  private func cell(_ left: Int, _ right: Int) -> GridCell {
    GridCell(line: 0, range: 0..<1, row: 1, blankLines: 0, left: left, right: right, indent: 0)
  }

  @Test func aHeadlineCrossesTheGutterBelowIt() {
    let counts = EdgeCounts(
      [cell(10, 60), cell(2, 24), cell(28, 50), cell(2, 24), cell(30, 50)], slack: 5)
    #expect(counts.edges == [10, 28, 30])
    #expect(counts[28] == (1, 2))
    #expect(counts[30] == (1, 2))
  }

  @Test(arguments: 1...40) func countsAreThoseOfAPlainLook(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let slack = Int.random(in: 0...6, using: &random)
    let cells = (0..<Int.random(in: 1...30, using: &random)).map { _ in
      let left = Int.random(in: 3...80, using: &random)
      return cell(left, left + Int.random(in: -1...50, using: &random))
    }
    let counts = EdgeCounts(cells, slack: slack)
    let first = cells.map(\.left).min() ?? 0
    #expect(counts.edges == Set(cells.map(\.left)).filter { $0 - slack > first }.sorted())
    for edge in counts.edges {
      let crossing = cells.count { $0.left < edge - slack && $0.right > edge + slack }
      let begun = cells.count { $0.left >= edge - slack && $0.left <= edge + slack }
      #expect(counts[edge] == (crossing, begun), "seed \(seed), edge \(edge)")
    }
  }
}
