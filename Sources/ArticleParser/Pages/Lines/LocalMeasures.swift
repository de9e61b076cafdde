/// How wide the column around each line of a page is.
struct LocalMeasures {
  /// The length of what stands between two lines that end inside a word, and so at the column's
  /// edge: one line mostly.
  private var widths: [Int] = []
  /// For each line its group.
  private var ordinals: [Int] = []

  init(_ lines: [PrintedLine]) {
    var width = 0
    ordinals.reserveCapacity(lines.count)
    for line in lines {
      ordinals.append(widths.count)
      width += line.width
      if line.endsClause { continue }
      widths.append(width)
      width = 0
    }
  }

  /// The commonest width around a line.
  func measure(at line: Int) -> Int {
    let own = ordinals[line]
    let high = min(widths.count, own + 8)
    let around = commonest(max(0, own - 8)..<high)
    // Where columns of two widths meet, the line itself says which it is of.
    guard own < widths.count, misfit(widths[own], around) > 3 else { return around }
    let after = commonest(own..<high)
    return misfit(widths[own], after) <= 1 ? after : around
  }

  /// How far a length is from filling lines of a width.
  private func misfit(_ length: Int, _ width: Int) -> Int {
    guard width > 0 else { return .max }
    let rest = (length + width - 2) % width
    return min(width - 1 - rest, 6)
  }

  /// The width that most of the widths nearly reach.
  private func commonest(_ range: Range<Int>) -> Int {
    var best = (width: 0, count: 0)
    for index in range where widths[index] >= 14 {
      let width = widths[index]
      var count = 0
      for other in range where widths[other] <= width && widths[other] >= width - 3 {
        count += 1
      }
      if (count, width) > (best.count, best.width) { best = (width, count) }
    }
    return best.width
  }
}
