/// What the lines of a page have in common: measures, blank lines, justification by blanks.
struct PageHabits {
  /// Half columns of the page's measures.
  let measures: [Int]
  let weights: ReadingWeights
  /// The narrowest measure.
  let narrowest: Int
  /// Blank raw lines between most lines.
  private let usualGap: Int
  /// Blanks between characters tell that a line was full, because not every line has them.
  let stretchTells: Bool
  private let pairs: PairFilter

  init(_ page: PrintedPage) {
    usualGap = Self.commonest(page.lines.dropFirst().map(\.blanksBefore))
    var weights = ReadingWeights()
    weights.gapsPartBoxes = LineGaps(page).partBoxes
    self.weights = weights
    stretchTells = page.lines.count { $0.isStretched } * 2 < page.lines.count
    pairs = page.pairs
    measures = Self.measures(of: page)
    narrowest = measures.min() ?? 0
  }

  /// The number that occurs most often, the least of several such.
  private static func commonest(_ numbers: [Int]) -> Int {
    var best = (number: 0, count: 0)
    var run = (number: 0, count: 0)
    for number in numbers.sorted() {
      run = number == run.number ? (number, run.count + 1) : (number, 1)
      if run.count > best.count { best = run }
    }
    return best.number
  }

  /// Widths that many lines share, and every width that lines share with their neighbours.
  private static func measures(of page: PrintedPage) -> [Int] {
    var counts = [Int](repeating: 0, count: 162)
    var stopped = counts
    page.lines.withUnsafeBufferPointer { lines in
      for index in lines.indices where lines[index].width >= 14 {
        let width = min((lines[index].width + 1) / 2 * 2, 160)
        counts[width] += 1
        if lines[index].text.contains(where: { $0 == "，" || $0 == "。" }) { stopped[width] += 1 }
      }
    }
    var peaks: [(measure: Int, count: Int)] = []
    for measure in stride(from: 14, through: 158, by: 2) {
      let count = counts[measure] * 2 + counts[measure - 2]
      // Wrapped headlines one below the other share a width too, but running text has stops.
      let lines = counts[measure] + counts[measure - 2]
      guard (stopped[measure] + stopped[measure - 2]) * 8 >= lines else { continue }
      if counts[measure] >= 2, measure >= 60 || lines >= 3 {
        peaks.append((measure, count))
      }
    }
    peaks.sort { ($0.count, $0.measure) > ($1.count, $1.measure) }
    var chosen: [Int] = []
    for peak in peaks where !chosen.contains(where: { abs($0 - peak.measure) <= 2 }) {
      chosen.append(peak.measure)
      if chosen.count == 14 { break }
    }
    chosen.sort()
    return chosen.isEmpty ? [max(14, page.lines.map(\.width).max() ?? 14)] : chosen
  }

  /// A stretch of a line of the page; `signals` are those of the line.
  func readingLine(_ page: PrintedPage, _ span: LineSpan, _ signals: LineSignals) -> ReadingLine {
    // A copy of the line would count three references up and down.
    let whole = page.lines[span.line].text
    let blanksBefore = page.lines[span.line].blanksBefore
    let indent = page.lines[span.line].indent
    let text = whole[span.range]
    let width =
      span.range.count == whole.count ? page.lines[span.line].width : text.halfWidth
    let last = text.last(where: { !$0.isClosing && $0 != " " })
    let isExact =
      !page.isScanned && width == text.count * 2 && !opensWithHalfWidth(page, span.line + 1)
    return ReadingLine(
      width: width,
      isStretched: page.lines[span.line].isStretched && stretchTells,
      isExact: isExact,
      hasRoom: isExact && mayMoveUp(page, span.line + 1),
      endsSentence: PrintedLine.endsSentence(whole[..<span.range.upperBound]),
      endsClause: last == "，" || last == "；" || last == ",",
      opensWithLead: span.range.lowerBound == 0 && Dateline.opens(whole[...], signals),
      indent: span.range.lowerBound == 0 && indent > 1 ? indent : 0,
      stops: text.count { $0.isStop },
      gap: (blanksBefore - usualGap).signum(),
      standsApart: blanksBefore > 0,
      hasWordBlank: LineShape.hasWordBlank(text),
      continuesWord: span.range.lowerBound == 0 && continuesWord(page, span.line),
      startsInside: text.first.map { $0.isClosing || $0.isStop || $0 == "+" } ?? false)
  }

  private func opensWithHalfWidth(_ page: PrintedPage, _ index: Int) -> Bool {
    guard index < page.lines.count, let first = page.lines[index].text.first else { return false }
    return first.halfWidth == 1
  }

  /// Whether the first character of a line could end the line before: no mark that must not begin a
  /// line hangs on it, and it opens no quotation.
  private func mayMoveUp(_ page: PrintedPage, _ index: Int) -> Bool {
    guard index < page.lines.count, page.lines[index].text.count > 1 else { return false }
    let (first, second) = (page.lines[index].text[0], page.lines[index].text[1])
    return !first.isOpening && !second.isStop && !second.isClosing
  }

  private func continuesWord(_ page: PrintedPage, _ index: Int) -> Bool {
    guard index > 0, let last = page.lines[index - 1].text.last,
      let first = page.lines[index].text.first
    else { return false }
    return pairs.contains(last, first)
  }
}
