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
    let measures = LocalMeasures(lines)
    let clauses = lines.indices.filter { lines[$0].endsClause }
    let suspects = clauses.count { isShort(lines[$0], measures.measure(at: $0)) }
    guard suspects > 0 else { return }
    let isShattered = suspects >= 6 && suspects * 5 > clauses.count * 2
    var joined: [PrintedLine] = []
    joined.reserveCapacity(lines.count)
    for (index, line) in lines.enumerated() {
      guard let before = joined.last, mayJoin(before, line, isShattered),
        before.width + line.width <= measures.measure(at: index) + 2
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
