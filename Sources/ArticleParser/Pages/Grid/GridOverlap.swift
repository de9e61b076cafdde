/// Parts rows that the extraction put on one line though one stands a little below the other.
///
/// PyMuPDF begins no new line where two rows overlap: the blanks in front of the second then count
/// from the left edge of the page again, so that the line would end far beyond its right edge.
enum GridOverlap {
  /// No gutter is so many blanks wide that a row without it would not be noticed.
  private static let leastBlanks = 4
  /// Of sixteen that the columns of the rows around can speak for an overlap, so many are not enough.
  private static let leastSupport = 5
  /// Places are right to so many half squares.
  private static let slack = 4

  /// The rows, one for each that the page had.
  static func part(_ rows: [GridRow]) -> [GridRow] {
    guard let end = rightEdge(rows) else { return rows }
    var parted: [GridRow] = []
    for (index, row) in rows.enumerated() {
      let around = Array(rows[max(0, index - 8)..<index] + rows[(index + 1)...].prefix(8))
      var rest = row
      while let place = overlap(rest, end, around) {
        let (first, second) = rest.parted(at: place)
        parted.append(first)
        rest = second
      }
      parted.append(rest)
    }
    return parted
  }

  /// Where the page ends at the right: the furthest place where several rows end whose text has no
  /// wide gap.
  private static func rightEdge(_ rows: [GridRow]) -> Int? {
    let ends = rows.compactMap { row in
      row.stretches.enumerated().prefix { $0.offset == 0 || $0.element.blanks < leastBlanks }
        .last?.element.right
    }
    .sorted(by: >)
    return zip(ends, ends.dropFirst(2)).first { $0 - $1 <= slack }?.0
  }

  /// The stretch with which a second row begins, if the line goes on behind the right edge: so that
  /// no text of the two rows is above or below any other's, and where the rows around have columns.
  private static func overlap(_ row: GridRow, _ end: Int, _ around: [GridRow]) -> Int? {
    guard let last = row.stretches.last, last.right > end + slack else { return nil }
    var best: (place: Int, support: Int)?
    for place in row.stretches.indices.dropFirst()
    where row.stretches[place].blanks >= leastBlanks {
      let (first, second) = row.parted(at: place)
      guard let before = first.stretches.last, before.right <= end + slack else { break }
      guard areApart(first, second) else { continue }
      let support = begins(second, around) + ends(before.right, around)
      if support > best?.support ?? leastSupport { best = (place, support) }
    }
    return best?.place
  }

  private static func areApart(_ first: GridRow, _ second: GridRow) -> Bool {
    first.stretches.allSatisfy { first in
      second.stretches.allSatisfy { second in
        min(first.right, second.right) - max(first.left, second.left) <= slack
      }
    }
  }

  /// How well the columns of the rows around take a row: its first stretch, and where others begin.
  private static func begins(_ row: GridRow, _ around: [GridRow]) -> Int {
    guard let first = row.stretches.first else { return 0 }
    let own = begins(first.left, around)
    let others = row.stretches.dropFirst().filter { $0.blanks > 1 }
    let sum = others.reduce(0) { $0 + begins($1.left, around) }
    return own + ends(first.right, around) + (others.isEmpty ? 2 : sum / others.count)
  }

  private static func begins(_ left: Int, _ around: [GridRow]) -> Int {
    let rows = around.count { row in
      row.stretches.contains { $0.blanks != 1 && abs($0.left - left) <= 2 }
    }
    return min(4, rows)
  }

  private static func ends(_ right: Int, _ around: [GridRow]) -> Int {
    min(4, around.count { row in row.stretches.contains { abs($0.right - right) <= 1 } })
  }
}
