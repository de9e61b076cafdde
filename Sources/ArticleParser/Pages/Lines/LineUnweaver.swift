/// Takes apart columns whose lines the extraction put out by turns.
///
/// Where pdfminer takes two columns for one box, their lines come one from each: `…今年前5个月进`,
/// `船舶、集成电路…`, `出口规模创…`. In such a stretch a line goes on with the next but one, as the
/// pairs of characters over the line ends show, and hardly ever with the next.
struct LineUnweaver {
  let lines: [PrintedLine]
  let pairs: PairFilter
  /// How much better the stretch has to read; boxes that blank lines part are put together wrongly
  /// more often.
  private let threshold: Float

  private static let strides = [2, 3]

  init(_ page: PrintedPage) {
    lines = page.lines
    pairs = page.pairs
    threshold = lines.count { $0.blanksBefore > 0 } * 2 > lines.count ? 6 : 4
  }

  static func unweave(_ page: inout PrintedPage) {
    guard page.lines.count > 5 else { return }
    let unweaver = LineUnweaver(page)
    var order: [PrintedLine] = []
    var index = 0
    for stretch in unweaver.wovenStretches() {
      order += page.lines[index..<stretch.range.lowerBound]
      order += unweaver.apart(stretch)
      index = stretch.range.upperBound
    }
    guard index > 0 else { return }
    page.lines = order + page.lines[index...]
  }

  struct Stretch {
    var range: Range<Int>
    var stride: Int
    var gain: Float
  }

  /// The stretches that read much better by turns, from the top and without overlap.
  func wovenStretches() -> [Stretch] {
    var stretches: [Stretch] = []
    var next = 0
    while next < lines.count - 4 {
      guard let stretch = Self.strides.compactMap({ longest(from: next, stride: $0) }).first else {
        next += 1
        continue
      }
      stretches.append(stretch)
      next = stretch.range.upperBound
    }
    return stretches
  }

  /// The stretch that begins at a line, if there reading by turns gains enough.
  private func longest(from start: Int, stride: Int) -> Stretch? {
    var gain: Float = 0
    var best: (gain: Float, end: Int) = (0, start)
    var index = start
    while index + stride < lines.count, index - start < 120 {
      // A box ends where a blank line stands that the lines before it do not have.
      if lines[index + stride].blanksBefore > lines[start + 1].blanksBefore { break }
      gain += bond(index, index + stride) - bond(index, index + 1)
      if gain > best.gain { best = (gain, index + stride) }
      if gain < 0.2 || gain < best.gain - 2 { break }
      index += 1
    }
    let length = Float(best.end - start + 1 - stride)
    guard best.gain >= threshold, best.gain >= length * 0.3, best.end - start >= 2 * stride
    else { return nil }
    return Stretch(range: start..<(best.end + 1), stride: stride, gain: best.gain)
  }

  /// How well a line reads on with another.
  private func bond(_ first: Int, _ second: Int) -> Float {
    guard let before = lines[first].text.last, let after = lines[second].text.first else {
      return 0
    }
    if after.isClosing || after.isStop { return -1 }
    if before.isHan && after.isHan { return pairs.contains(before, after) ? 1 : -0.5 }
    if before.isDigit && after.isDigit { return -0.3 }
    return 0
  }

  /// The columns one after another; a blank line parts them, so that later readers know.
  private func apart(_ stretch: Stretch) -> [PrintedLine] {
    var order: [PrintedLine] = []
    for column in 0..<stretch.stride {
      var isFirst = true
      for index in Swift.stride(
        from: stretch.range.lowerBound + column, to: stretch.range.upperBound, by: stretch.stride)
      {
        var line = lines[index]
        if isFirst && column > 0 { line.blanksBefore += 1 }
        isFirst = false
        order.append(line)
      }
    }
    return order
  }
}
