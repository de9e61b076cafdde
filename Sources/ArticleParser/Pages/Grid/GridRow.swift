/// One line of a page as the stretches of text that blanks part, with their places across the page.
struct GridRow {
  /// Text without a blank inside, or with those that turned out to part nothing.
  struct Stretch: Equatable {
    /// Characters of the line.
    var range: Range<Int>
    /// Blanks right before it.
    var blanks: Int
    /// Where it begins and ends, in half squares from the page's left edge.
    var left: Int
    var right: Int
    /// How far inside its column it begins.
    var indent = 0
  }

  /// How an extraction turns distances into blanks.
  enum Metric {
    /// Every character is as wide as a blank, as pdftotext with `-layout` counts.
    case characters
    /// A blank is as wide as the characters that follow it, as PyMuPDF sets its sorted text.
    case squares
  }

  /// Index of the line on its page.
  var line: Int
  /// Blank raw lines right before it.
  var blankLines: Int
  var stretches: [Stretch] = []

  /// The rows of some lines, measured as their extraction did it: so that more stretches begin right
  /// below another's begin.
  static func rows(of lines: [PrintedLine]) -> [GridRow] {
    let rows = [Metric.characters, .squares].map { metric in
      lines.indices.map { GridRow(lines[$0], index: $0, metric: metric) }
    }
    // The widths of characters are not known to the half square.
    if aligned(rows[0], slack: 0) >= aligned(rows[1], slack: 1) { return rows[0] }
    return GridOverlap.part(rows[1])
  }

  init(_ line: PrintedLine, index: Int, metric: Metric) {
    self.line = index
    blankLines = line.blanksBefore
    var start = 0
    var before: Int32 = 0
    while start < line.text.count {
      var end = start + 1
      while end < line.text.count, line.text[end] != " ",
        line.columns[end] - line.columns[end - 1] == 1
      {
        end += 1
      }
      append(line, start..<end, blanks: Int(line.columns[start] - before) - 1, metric)
      before = line.columns[end - 1]
      start = end
      while start < line.text.count, line.text[start] == " " { start += 1 }
    }
  }

  private mutating func append(
    _ line: PrintedLine, _ range: Range<Int>, blanks: Int, _ metric: Metric
  ) {
    var stretch = Stretch(range: range, blanks: blanks, left: 0, right: 0)
    switch metric {
    case .characters:
      stretch.left = Int(line.columns[range.lowerBound] - 1) * 2
      stretch.right = Int(line.columns[range.upperBound - 1]) * 2
    case .squares:
      let width = line.text[range].halfWidth
      stretch.left = (stretches.last?.right ?? 0) + blanks * width / range.count
      stretch.right = stretch.left + width
    }
    stretches.append(stretch)
  }

  /// The stretches before one, and a row of those from it on, which count from the left edge again.
  func parted(at place: Int) -> (GridRow, GridRow) {
    var first = self
    var second = self
    let shift = stretches[place - 1].right
    first.stretches.removeSubrange(place...)
    second.stretches.removeSubrange(..<place)
    second.blankLines = 0
    for index in second.stretches.indices {
      second.stretches[index].left -= shift
      second.stretches[index].right -= shift
    }
    return (first, second)
  }

  /// How many stretches begin where one of the last few rows has a begin.
  private static func aligned(_ rows: [GridRow], slack: Int) -> Int {
    var count = 0
    for (index, row) in rows.enumerated() {
      let above = rows[max(0, index - 3)..<index]
      count += row.stretches.count { stretch in
        stretch.blanks > 1
          && above.contains { $0.stretches.contains { abs($0.left - stretch.left) <= slack } }
      }
    }
    return count
  }
}
