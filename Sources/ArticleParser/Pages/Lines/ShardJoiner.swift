/// Puts printed lines together again that the extraction broke at marks.
///
/// `pdftotext -raw` starts a new line where a compressed mark leaves a gap (`今年前11个月，` and then
/// `同比增`), PyMuPDF now and then between two quotes. A clause does not end in the middle of its
/// column, so a short line with a comma at its end goes on with the next one as far as the column
/// is wide.
enum ShardJoiner {
  static func join(_ page: inout PrintedPage) {
    let lines = page.lines
    // Where blank lines part all lines, the extraction is of another kind.
    guard lines.count > 2, lines.count(where: { $0.blanksBefore > 0 }) * 2 < lines.count else {
      return
    }
    let measures = localMeasures(lines)
    let suspects = lines.indices.filter {
      isShort(lines[$0], measures[$0]) && endsClause(lines[$0])
    }
    let clauses = lines.count { endsClause($0) }
    let isShattered = suspects.count >= 6 && suspects.count * 5 > clauses * 2
    guard !suspects.isEmpty else { return }
    var joined: [PrintedLine] = []
    joined.reserveCapacity(lines.count)
    for (index, line) in lines.enumerated() {
      guard let before = joined.last, mayJoin(before, line, measures[index], isShattered) else {
        joined.append(line)
        continue
      }
      joined[joined.count - 1].append(line)
    }
    page.lines = joined
  }

  /// For each line the width of the column around it: the commonest length of what stands between
  /// two lines that end inside a word, and so at the column's edge.
  private static func localMeasures(_ lines: [PrintedLine]) -> [Int] {
    var groups: [(line: Int, width: Int)] = []
    var width = 0
    for (index, line) in lines.enumerated() {
      width += line.width
      if endsClause(line) { continue }
      groups.append((index, width))
      width = 0
    }
    var first = 0
    return lines.indices.map { index in
      while first < groups.count, groups[first].line < index { first += 1 }
      let low = max(0, first - 8)
      let high = min(groups.count, first + 8)
      let around = commonest(groups[low..<high].map(\.width))
      let after = commonest(groups[first..<high].map(\.width))
      guard first < groups.count else { return around }
      // Where columns of two widths meet, the line itself says which it is of.
      let own = groups[first].width
      return misfit(own, around) > 3 && misfit(own, after) <= 1 ? after : around
    }
  }

  /// How far a length is from filling lines of a width.
  private static func misfit(_ length: Int, _ width: Int) -> Int {
    guard width > 0 else { return .max }
    let rest = (length + width - 2) % width
    return min(width - 1 - rest, 6)
  }

  /// The width that most of the widths nearly reach.
  private static func commonest(_ widths: [Int]) -> Int {
    var best = (width: 0, count: 0)
    for width in widths where width >= 14 {
      let count = widths.count { $0 <= width && $0 >= width - 3 }
      if (count, width) > (best.count, best.width) { best = (width, count) }
    }
    return best.width
  }

  private static func isShort(_ line: PrintedLine, _ measure: Int) -> Bool {
    line.width + 5 < measure
  }

  private static func endsClause(_ line: PrintedLine) -> Bool {
    guard let last = line.text.last else { return false }
    return last.isStop && !last.isSentenceEnd || last.isClosing
  }

  private static func mayJoin(
    _ line: PrintedLine, _ next: PrintedLine, _ measure: Int, _ isShattered: Bool
  ) -> Bool {
    guard next.blanksBefore == line.blanksBefore || next.blanksBefore == 0,
      line.width + next.width <= measure + 2, next.indent < 2, let first = next.text.first,
      !line.endsSentence(at: line.text.count)
    else { return false }
    if isShattered { return endsClause(line) || first.isOpening || first.isStop || first.isClosing }
    return endsClause(line) && line.text.last != "：" && first.isOpening
  }
}
