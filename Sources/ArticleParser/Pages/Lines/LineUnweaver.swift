/// Takes apart columns whose lines the extraction put out by turns.
///
/// Where pdfminer takes two columns for one box, their lines come one from each: `…今年前5个月进`,
/// `船舶、集成电路…`, `出口规模创…`. In such a stretch a line goes on with the next but one or a later
/// one, as the pairs of characters over the line ends show, and hardly ever with the next.
struct LineUnweaver {
  private let lines: [PrintedLine]
  private let bond: LineBond
  private let partsLines: Bool

  /// What ten lines have to gain together by reading on with later ones: less is chance, and the
  /// search that it would start costs more than all else about a page.
  private static let leastGain: Float = 3

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
    let gains = lines.indices.map(gains)
    var sums = gains.prefix(window).reduce(SIMD8(), +)
    var stretches: [Range<Int>] = []
    for start in lines.indices {
      var later = sums
      later[0] = -.infinity
      later[7] = -.infinity
      let best = later.max()
      if sums[0] < 0, best > Self.leastGain {
        let range = max(0, start - window)..<min(lines.count, start + 3 * window)
        if let before = stretches.last, before.upperBound >= range.lowerBound {
          stretches[stretches.count - 1] = before.lowerBound..<range.upperBound
        } else {
          stretches.append(range)
        }
      }
      sums -= gains[start]
      if start + window < lines.count { sums += gains[start + window] }
    }
    return stretches
  }

  /// What a line gains by reading on with the next, the next but one and so on to the seventh.
  private func gains(of line: Int) -> SIMD8<Float> {
    var gains = SIMD8<Float>()
    for stride in 1...7 where line + stride < lines.count {
      gains[stride - 1] = bond.gain(line, line + stride)
    }
    return gains
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
