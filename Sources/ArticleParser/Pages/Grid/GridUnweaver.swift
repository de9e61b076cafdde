/// Takes apart pages whose columns stand side by side on one text line.
///
/// `pdftotext -layout` and PyMuPDF's sorted text draw the page with blanks:
/// `教学，让孩子们大开眼界。在 30日）开赛，来自全国28个省        并举培育消费新场景、推进`. The lines
/// are cut at the gutters and put out column by column, so that all later readers see a page as other
/// extractions give it.
enum GridUnweaver {
  /// Puts the lines of a page that is such a grid into the order of reading.
  static func unweave(_ page: inout PrintedPage) {
    guard isGrid(page.lines) else { return }
    let pairs = PairFilter(page.lines)
    var unwoven: [PrintedLine] = []
    var start = 0
    for index in page.lines.indices where isFolio(page.lines[index]) {
      unwoven += columns(of: page.lines[start..<index], pairs) + [page.lines[index]]
      start = index + 1
    }
    page.lines = unwoven + columns(of: page.lines[start...], pairs)
  }

  /// No page has longer lines, in characters with the blanks: the time that the rows around each
  /// cost stays in bounds.
  private static let columnLimit = 1000

  /// Whether a good part of the lines has long stretches of text with blanks between them or stands
  /// far to the right.
  private static func isGrid(_ lines: [PrintedLine]) -> Bool {
    guard lines.count > 5, lines.allSatisfy({ $0.columns.last ?? 0 <= columnLimit }) else {
      return false
    }
    var sideBySide = 0
    var farRight = 0
    for line in lines where mayStandInGrid(line) {
      let stretches = GridRow(line, index: 0, metric: .characters).stretches
      let long = stretches.filter { $0.range.count > 7 }
      if long.count > 1 {
        sideBySide += 1
      } else if let only = long.first, only.left > 24 {
        farRight += 1
      }
    }
    return sideBySide * 8 > lines.count && (sideBySide + farRight) * 4 > lines.count
  }

  /// A look that costs little: most lines of other pages have no blanks, or justification blanks.
  private static func mayStandInGrid(_ line: PrintedLine) -> Bool {
    guard !line.isStretched, line.width + line.indent > 30, let first = line.columns.first,
      let last = line.columns.last
    else { return false }
    return Int(last - first) >= line.text.count || line.text.contains(" ") || line.indent > 12
  }

  /// The date, the paper and the editors stand side by side too, but in no columns.
  private static func isFolio(_ line: PrintedLine) -> Bool {
    LineSigns.folio(line, LineSignals(line.text)).map { $0.strength > 1 && $0.date != nil } ?? false
  }

  /// The lines of a stretch of the page, column after column.
  private static func columns(
    of lines: ArraySlice<PrintedLine>, _ pairs: PairFilter
  ) -> [PrintedLine] {
    let lines = Array(lines)
    let rows = GridGutters.cut(GridRow.rows(of: lines), lines)
    let grid = GridCells(rows, lines, pairs)
    return GridOrder.columns(of: grid).flatMap { column($0, grid.cells, lines) }
  }

  /// The lines of one column; a blank line before it parts it from the others.
  private static func column(
    _ column: [Int], _ cells: [GridCell], _ lines: [PrintedLine]
  ) -> [PrintedLine] {
    var output: [PrintedLine] = []
    var position = 0
    while position < column.count {
      let cell = cells[column[position]]
      var range = cell.range
      position += 1
      // Blanks inside the column, as before a byline at the end of a last line.
      while position < column.count, cells[column[position]].row == cell.row,
        column[position] == column[position - 1] + 1
      {
        range = range.lowerBound..<cells[column[position]].range.upperBound
        position += 1
      }
      var line = lines[cell.line].part(range)
      line.indent = cell.isSolid && cell.indent > 2 ? 4 : 0
      line.blanksBefore = output.isEmpty ? 1 : 0
      output.append(line)
    }
    return output
  }
}
