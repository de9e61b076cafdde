/// Takes apart columns whose lines the extraction put out by turns.
///
/// Where pdfminer takes two columns for one box, their lines come one from each: `…今年前5个月进`,
/// `船舶、集成电路…`, `出口规模创…`. In such a stretch a line goes on with the next but one or a later
/// one, as the pairs of characters over the line ends show, and hardly ever with the next.
struct LineUnweaver {
  private let lines: [PrintedLine]
  private let bond: LineBond
  private let partsLines: Bool

  init(_ page: PrintedPage) {
    lines = page.lines
    bond = LineBond(lines, pairs: page.pairs)
    partsLines = lines.count { $0.blanksBefore > 0 } * 2 > lines.count
  }

  static func unweave(_ page: inout PrintedPage) {
    guard page.lines.count > 5 else { return }
    let unweaver = LineUnweaver(page)
    let stretches = unweaver.suspectStretches()
    guard !stretches.isEmpty else { return }
    var order: [PrintedLine] = []
    var index = 0
    for stretch in stretches {
      order += page.lines[index..<stretch.lowerBound]
      order += unweaver.apart(stretch)
      index = stretch.upperBound
    }
    page.lines = order + page.lines[index...]
  }

  // MARK: - Where to look

  /// Stretches in which lines read on with later lines better than with the next.
  private func suspectStretches() -> [Range<Int>] {
    let window = 10
    let strides = 1...7
    var sums = strides.map { stride in (0..<window).reduce(0) { $0 + gain($1, stride) } }
    var stretches: [Range<Int>] = []
    for start in lines.indices {
      let best = sums.dropFirst().max() ?? 0
      if sums[0] < 0, best > sums[0] + 2 {
        let range = max(0, start - window)..<min(lines.count, start + 3 * window)
        if let before = stretches.last, before.upperBound >= range.lowerBound {
          stretches[stretches.count - 1] = before.lowerBound..<range.upperBound
        } else {
          stretches.append(range)
        }
      }
      for stride in strides {
        sums[stride - 1] += gain(start + window, stride) - gain(start, stride)
      }
    }
    return stretches
  }

  /// The gain of reading on so many lines later; nothing beyond the page's end.
  private func gain(_ line: Int, _ stride: Int) -> Float {
    line + stride < lines.count ? bond.gain(line, line + stride) : 0
  }

  // MARK: - Columns

  /// The lines of a stretch, column after column; a blank line parts them, so that later readers know.
  private func apart(_ stretch: Range<Int>) -> [PrintedLine] {
    var reading = WeaveReading(lines, bond: bond, partsLines: partsLines)
    let columns = reading.columns(of: stretch)
    var output = ColumnOutput(columns)
    var order: [PrintedLine] = []
    for run in output.runs(isBreak: { isParagraphEnd(stretch.lowerBound + $0) }) {
      for (position, offset) in run.enumerated() {
        var line = lines[stretch.lowerBound + offset]
        if position == 0, !order.isEmpty { line.blanksBefore += 1 }
        order.append(line)
      }
    }
    return order
  }

  private func isParagraphEnd(_ line: Int) -> Bool {
    guard bond.endsSentence(line), line > 0 else { return false }
    return lines[line].width + 4 <= lines[line - 1].width
  }
}
