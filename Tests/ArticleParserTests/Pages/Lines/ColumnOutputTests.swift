import Testing

@testable import ArticleParser

@Suite struct ColumnOutputTests {
  private func runs(_ columns: [Int], breaks: Set<Int> = []) -> [[Int]] {
    var output = ColumnOutput(columns)
    return output.runs(isBreak: { breaks.contains($0) })
  }

  @Test func oneColumnStaysOneRun() {
    #expect(runs([0, 0, 0], breaks: [0, 1]) == [[0, 1, 2]])
  }

  @Test func columnsByTurnsFollowOneAnother() {
    #expect(runs([0, 1, 0, 1, 0, 1]) == [[0, 2, 4], [1, 3, 5]])
    #expect(runs([0, 1, 2, 0, 1, 2]) == [[0, 3], [1, 4], [2, 5]])
  }

  @Test func theLinesAfterBothGoOnWithTheColumnThatLasts() {
    #expect(runs([0, 1, 0, 1, 1, 1]) == [[0, 2], [1, 3, 4, 5]])
  }

  @Test func anEndedColumnWaitsForTheEndOfAParagraph() {
    #expect(runs([0, 1, 0, 0, 0], breaks: [3]) == [[0, 2, 3], [1], [4]])
    #expect(runs([0, 1, 0, 0, 0]) == [[0, 2, 3, 4], [1]])
  }

  @Test func everyLineComesOutOnce() {
    var random = SystemRandomNumberGenerator()
    let seed = UInt64.random(in: 0...UInt64.max, using: &random)
    var state = seed
    for _ in 0..<200 {
      var columns: [Int] = []
      for _ in 0..<30 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let known = (columns.max() ?? -1) + 1
        columns.append(Int(state >> 33) % (min(known, 5) + 1))
      }
      let lines = runs(columns, breaks: [3, 7, 11, 19]).joined()
      #expect(lines.sorted() == Array(0..<30), "seed \(seed)")
    }
  }
}
