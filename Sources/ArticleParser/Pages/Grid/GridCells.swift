/// The cells of a page of columns, row by row, and which go on with which.
struct GridCells {
  private(set) var cells: [GridCell] = []
  /// For each cell the one below it with which its column goes on.
  private(set) var flow: [Int?] = []

  /// So many rows of other columns may lie between two lines of one.
  private static let reach = 8

  init(_ rows: [GridRow], _ lines: [PrintedLine], _ pairs: PairFilter) {
    var place = 0
    for row in rows {
      place += 1 + row.blankLines
      for stretch in row.stretches {
        cells.append(
          GridCell(
            line: row.line, range: stretch.range, row: place, blankLines: row.blankLines,
            left: stretch.left, right: stretch.right, indent: stretch.indent))
      }
    }
    let below = cells.indices.map { cellBelow($0) }
    markSolid(below)
    flow = cells.indices.map { index in
      guard let next = below[index], cells[index].isSolid else { return nil }
      return goesOn(index, next, lines, pairs) ? next : nil
    }
  }

  /// The next cell below, if it begins where this one does.
  private func cellBelow(_ index: Int) -> Int? {
    let cell = cells[index]
    var next = index + 1
    while next < cells.count, cells[next].row - cell.row <= Self.reach {
      if cells[next].row > cell.row, cells[next].overlaps(cell) {
        return cells[next].isAligned(with: cell) ? next : nil
      }
      next += 1
    }
    return nil
  }

  /// Three lines make a column.
  private mutating func markSolid(_ below: [Int?]) {
    var length = [Int](repeating: 1, count: cells.count)
    for (index, next) in below.enumerated() {
      if let next { length[next] = max(length[next], length[index] + 1) }
    }
    for index in cells.indices.reversed() {
      if let next = below[index] { length[index] = max(length[index], length[next]) }
      cells[index].isSolid = length[index] > 2
    }
  }

  /// Whether a column goes on from one line to another: over blank lines only in the middle of a word.
  private func goesOn(
    _ upper: Int, _ lower: Int, _ lines: [PrintedLine], _ pairs: PairFilter
  ) -> Bool {
    // Both may be of one raw line (``GridOverlap``).
    let blankLines = lines[cells[upper].line..<cells[lower].line + 1].dropFirst()
      .reduce(0) { $0 + $1.blanksBefore }
    if blankLines == 0 { return true }
    let last = lines[cells[upper].line].text[cells[upper].range.upperBound - 1]
    let first = lines[cells[lower].line].text[cells[lower].range.lowerBound]
    return blankLines < 3 && last.isHan && first.isHan
      && (pairs.contains(last, first) || CommonPairs.contains(last, first))
  }
}
