import TestSupport
import Testing

@testable import ArticleParser

@Suite struct OpenColumnsTests {
  /// The same as a list.
  private struct Naive {
    var columns = [(id: 0, last: 0)]
    var cursor = 0
  }

  private func expectAlike(_ columns: OpenColumns, _ naive: Naive, _ seed: UInt64) {
    #expect(columns.count == naive.columns.count, "seed \(seed)")
    #expect(columns.cursor == naive.cursor, "seed \(seed)")
    for index in naive.columns.indices {
      #expect(columns.id(index) == naive.columns[index].id, "seed \(seed)")
      #expect(columns.last(index) == naive.columns[index].last, "seed \(seed)")
    }
  }

  @Test(arguments: 1...40) func columnsComeAndGoAsInAList(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var columns = OpenColumns(line: 0)
    var naive = Naive()
    for line in 1...60 {
      switch Int.random(in: 0..<3, using: &random) {
      case 0 where columns.count < OpenColumns.limit:
        columns.open(id: line, line: line)
        naive.cursor += 1
        naive.columns.insert((id: line, last: line), at: naive.cursor)
      case 1 where columns.count > 1:
        let column = (0..<columns.count).filter { $0 != columns.cursor }.randomElement(
          using: &random)
        guard let column else { continue }
        columns.remove(column)
        naive.columns.remove(at: column)
        if column < naive.cursor { naive.cursor -= 1 }
      default:
        let column = columns.column(after: Int.random(in: 1...columns.count, using: &random))
        columns.cursor = column
        columns.take(line, column)
        naive.cursor = column
        naive.columns[column].last = line
      }
      expectAlike(columns, naive, seed)
    }
  }

  @Test func turnsGoRoundAndLeaveOutWhatIsBetween() {
    var columns = OpenColumns(line: 0)
    columns.open(id: 1, line: 1)
    columns.open(id: 2, line: 2)
    #expect((1...3).map { columns.column(after: $0) } == [0, 1, 2])
    #expect((0..<3).map { columns.isLeftOut($0, when: 1) } == [false, false, false])
    #expect((0..<3).map { columns.isLeftOut($0, when: 2) } == [true, false, false])
    #expect((0..<3).map { columns.isLeftOut($0, when: 3) } == [true, true, false])
  }

}
