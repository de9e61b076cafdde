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
      let measure = measures.measure(at: index)
      guard let before = joined.last, before.width + line.width <= measure + 2,
        isTorn(before, line) || fillsTornFont(before, line, measure)
          || mayJoin(before, line, isShattered)
      else {
        joined.append(line)
        continue
      }
      joined[joined.count - 1].append(line)
    }
    page.lines = joined
  }

  private static func isShort(_ line: PrintedLine, _ measure: Int) -> Bool {
    line.width + 5 < measure
  }

  /// Whether the next line begins with what no line begins with.
  private static func isTorn(_ line: PrintedLine, _ next: PrintedLine) -> Bool {
    guard next.blanksBefore == 0, let first = next.text.first else { return false }
    return first.isStop || first.isClosing
  }

  /// Whether a short line ends with a sign that is often of another font, and the next line fills
  /// the column up.
  private static func fillsTornFont(
    _ line: PrintedLine, _ next: PrintedLine, _ measure: Int
  ) -> Bool {
    guard next.blanksBefore == 0, let last = line.text.last, !last.isHan, !last.isStop,
      !last.isClosing, isShort(line, measure), line.width + next.width >= measure - 4
    else { return false }
    // A number alone is the page's.
    return line.text.contains(where: \.isHan)
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
