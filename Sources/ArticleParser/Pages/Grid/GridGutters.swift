/// Tells the gaps between columns from the blanks inside their text, and finds where columns begin.
///
/// A gutter may be one blank wide, as a blank beside a number is, and how many blanks stand for a
/// distance is right only roughly. But columns begin below each other over many lines.
struct GridGutters {
  private let lines: [PrintedLine]
  private let rows: [GridRow]
  /// For each row where stretches begin that blanks part from the text before as columns are.
  private let edges: [[Int]]

  private enum Limit {
    /// Rows above and below that are looked at.
    static let reach = 6
    /// So far from the edge of its column a stretch may begin, in half squares.
    static let slack = 9
    /// No column is narrower.
    static let width = 10
    /// The odds of a gap that no text has.
    static let certain: Float = 4
  }

  /// A place where columns begin.
  private struct Edge {
    var left: Int
    /// How many of the rows around have it, and how many have text there.
    var support: Int
    var crossed: Int
  }

  /// The rows with their stretches joined where the blanks between them are no gutter, and moved to
  /// the edge of their column.
  static func cut(_ rows: [GridRow], _ lines: [PrintedLine]) -> [GridRow] {
    let gutters = GridGutters(rows, lines)
    return rows.indices.map { gutters.cut($0) }
  }

  private init(_ rows: [GridRow], _ lines: [PrintedLine]) {
    self.rows = rows
    self.lines = lines
    edges = rows.map { row in
      row.stretches.indices.filter { Self.isClear(row, $0, lines) }.map { row.stretches[$0].left }
    }
  }

  private func cut(_ index: Int) -> GridRow {
    var row = rows[index]
    let gutters = gutters(index)
    row.stretches = []
    for (place, stretch) in rows[index].stretches.enumerated() {
      if place == 0 || gutters[place] {
        row.stretches.append(placed(stretch, index))
      } else {
        let last = row.stretches.count - 1
        row.stretches[last].range =
          row.stretches[last].range.lowerBound..<stretch.range.upperBound
        row.stretches[last].right = stretch.right
      }
    }
    for place in row.stretches.indices.dropLast() {
      row.stretches[place].right = min(
        row.stretches[place].right, row.stretches[place + 1].left - 1)
    }
    return row
  }

  /// A stretch at the edge of its column.
  private func placed(_ stretch: GridRow.Stretch, _ row: Int) -> GridRow.Stretch {
    guard let edge = edge(near: stretch.left, row), edge.support > 1 else { return stretch }
    var placed = stretch
    placed.indent = max(0, stretch.left - edge.left)
    placed.left = edge.left
    placed.right = edge.left + placed.indent + stretch.right - stretch.left
    return placed
  }

  // MARK: - Gaps

  /// Whether the blanks before a stretch are such as text hardly ever has.
  private static func isClear(_ row: GridRow, _ place: Int, _ lines: [PrintedLine]) -> Bool {
    if place == 0 || row.stretches[place].blanks > 1 { return true }
    let text = lines[row.line].text
    let before = text[row.stretches[place - 1].range.upperBound - 1]
    return (before.isHan || before.isStop) && text[row.stretches[place].range.lowerBound].isHan
  }

  /// Whether the blanks before each stretch of a row part columns.
  private func gutters(_ row: Int) -> [Bool] {
    let stretches = rows[row].stretches
    let odds = stretches.indices.map { $0 == 0 ? 0 : oddsOfGutter(row, $0) }
    var isGutter = odds.map { $0 > 0 }
    var last = 0
    for place in stretches.indices.dropFirst() where isGutter[place] {
      if last > 0, stretches[place].left - stretches[last].left < Limit.width,
        min(odds[place], odds[last]) < Limit.certain
      {
        if odds[place] <= odds[last] {
          isGutter[place] = false
          continue
        }
        isGutter[last] = false
      }
      last = place
    }
    return isGutter
  }

  /// How likely the blanks before a stretch part columns: by their number and what they stand
  /// between, by the rows around, by the distance from where columns begin there.
  private func oddsOfGutter(_ row: Int, _ place: Int) -> Float {
    let stretch = rows[row].stretches[place]
    if stretch.blanks > 2 { return Limit.certain }
    guard let edge = edge(near: stretch.left, row) else { return -1 }
    let own: Float = stretch.blanks > 1 ? 1 : Self.isClear(rows[row], place, lines) ? 0 : -1.5
    let around = min(3, Float(edge.support - edge.crossed) * 0.5)
    return own + around - Float(abs(edge.left - stretch.left)) * 0.3
  }

  /// The column edge near a place, if the rows around have one: rather a left one of those they have,
  /// as the first lines of paragraphs begin right of it.
  private func edge(near left: Int, _ row: Int) -> Edge? {
    var near: [Int] = []
    var crossed = 0
    for other in max(0, row - Limit.reach)..<min(rows.count, row + Limit.reach + 1)
    where other != row {
      let closest = edges[other].min { abs($0 - left) < abs($1 - left) }
      if let closest, abs(closest - left) <= Limit.slack {
        near.append(closest)
      } else if rows[other].stretches.contains(where: {
        $0.left < left - Limit.slack && $0.right > left + Limit.slack
      }) {
        crossed += 1
      }
    }
    guard !near.isEmpty else { return nil }
    near.sort()
    return Edge(left: near[near.count * 2 / 5], support: near.count, crossed: crossed)
  }
}
