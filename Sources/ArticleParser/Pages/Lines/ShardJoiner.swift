/// Puts printed lines together again that the extraction broke at marks.
///
/// `pdftotext -raw` starts a new line where a compressed mark leaves a gap (`今年前11个月，` and then
/// `同比增`) or a sign comes from another font (`下降0.2%` and then `。`), PyMuPDF now and then between
/// two quotes. A clause does not end in the middle of its column, and no line begins with a stop, so
/// such a line goes on with the next one as far as the column is wide.
enum ShardJoiner {
  static func join(_ page: inout PrintedPage) {
    let lines = page.lines
    // Where blank lines part all lines, the extraction is of another kind.
    guard lines.count > 2, lines.count(where: { $0.blanksBefore > 0 }) * 2 < lines.count else {
      return
    }
    let measures = LocalMeasures(lines)
    let clauses = lines.indices.filter { lines[$0].endsClause }
    let suspects = clauses.count { isShort(lines[$0], measures.measure(at: $0)) }
    let isAny = suspects > 0 || zip(lines, lines.dropFirst()).contains(where: isTorn)
    guard isAny else { return }
    let isShattered = suspects >= 6 && suspects * 5 > clauses.count * 2
    var joined: [PrintedLine] = []
    joined.reserveCapacity(lines.count)
    for (index, line) in lines.enumerated() {
      if let before = joined.last, joins(before, line, isShattered, measures.measure(at: index)) {
        joined[joined.count - 1].append(line)
      } else {
        joined.append(line)
      }
    }
    page.lines = joined
  }

  private static func joins(
    _ line: PrintedLine, _ next: PrintedLine, _ isShattered: Bool, _ measure: @autoclosure () -> Int
  ) -> Bool {
    let isOneLine = isTorn(line, next) || mayJoin(line, next, isShattered)
    guard isOneLine || endsInTornFont(line, next) else { return false }
    // The measure around a line is asked last: it costs more than all else.
    let measure = measure()
    guard line.width + next.width <= measure + 2 else { return false }
    return isOneLine || fills(line, next, measure)
  }

  private static func isShort(_ line: PrintedLine, _ measure: Int) -> Bool {
    line.width + 5 < measure
  }

  /// Whether the next line begins with what no line begins with.
  private static func isTorn(_ line: PrintedLine, _ next: PrintedLine) -> Bool {
    guard next.blanksBefore == 0, let first = next.text.first else { return false }
    return first.isStop || first.isClosing
  }

  /// Whether a line ends with a sign that is often of another font; a number alone is the page's.
  private static func endsInTornFont(_ line: PrintedLine, _ next: PrintedLine) -> Bool {
    guard next.blanksBefore == 0, let last = line.text.last else { return false }
    return !last.isHan && !last.isStop && !last.isClosing && line.text.contains(where: \.isHan)
  }

  /// Whether the next line fills up the column that a line does not.
  private static func fills(_ line: PrintedLine, _ next: PrintedLine, _ measure: Int) -> Bool {
    isShort(line, measure) && line.width + next.width >= measure - 4
  }

  private static func mayJoin(
    _ line: PrintedLine, _ next: PrintedLine, _ isShattered: Bool
  ) -> Bool {
    guard next.blanksBefore == line.blanksBefore || next.blanksBefore == 0,
      next.indent < 2, let first = next.text.first,
      !line.endsSentence(at: line.text.count)
    else { return false }
    if isShattered { return line.endsClause || first.isOpening || first.isStop || first.isClosing }
    return line.endsClause && line.text.last != "：" && first.isOpening
  }
}
