/// Puts the lines of columns one column after another.
///
/// The column that began first goes on; what was put out between its lines follows where it ends, or
/// where one of its paragraphs ends after the other column has.
struct ColumnOutput {
  private let columns: [Int]
  /// For each column the place of its last line.
  private var lasts: [Int]
  private var waiting: [[Int]]
  private var current = 0
  private var runs: [[Int]] = [[]]

  /// - Parameter columns: for each line its column, numbered from 0 as they begin.
  init(_ columns: [Int]) {
    self.columns = columns
    let count = (columns.max() ?? -1) + 1
    lasts = Array(repeating: -1, count: count)
    waiting = Array(repeating: [], count: count)
    for (line, column) in columns.enumerated() { lasts[column] = line }
  }

  /// The lines in their new order, parted where a line does not follow the one before.
  mutating func runs(isBreak: (Int) -> Bool) -> [[Int]] {
    for (line, column) in columns.enumerated() {
      guard column == current else {
        waiting[column].append(line)
        continue
      }
      runs[runs.count - 1].append(line)
      if line == lasts[column] {
        turn(after: line)
      } else if isBreak(line), flush(after: line) {
        runs.append([])
      }
    }
    return runs.filter { !$0.isEmpty }
  }

  /// The current column has ended: those that have ended too follow, and then the oldest that has not.
  private mutating func turn(after line: Int) {
    for column in waiting.indices where !waiting[column].isEmpty {
      let isOpen = lasts[column] > line
      runs.append(waiting[column])
      waiting[column] = []
      if isOpen {
        current = column
        return
      }
    }
    current = columns.indices.contains(line + 1) ? columns[line + 1] : current
    runs.append([])
  }

  /// Puts out the columns that have ended; whether there are any.
  private mutating func flush(after line: Int) -> Bool {
    var isAny = false
    for column in waiting.indices where !waiting[column].isEmpty && lasts[column] <= line {
      runs.append(waiting[column])
      waiting[column] = []
      isAny = true
    }
    return isAny
  }
}
