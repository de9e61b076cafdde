/// How well one printed line reads on with another, in natural logarithms of the odds.
///
/// Measured on running text: over a true line end the pair of characters is known to the page in two
/// cases of five, between two lines that chance put together in one of forty.
struct LineBond {
  private let ends: [End]
  private let pairs: PairFilter

  /// What a line shows at its two ends.
  private struct End {
    var first: Unicode.Scalar
    var last: Unicode.Scalar
    var width: Int
    var endsSentence: Bool
  }

  init(_ lines: [PrintedLine], pairs: PairFilter) {
    self.pairs = pairs
    ends = lines.map { line in
      End(
        first: line.text.first ?? " ", last: line.text.last ?? " ", width: line.width,
        endsSentence: line.endsSentence(at: line.text.count))
    }
  }

  /// Whether a sentence ends where the line ends.
  func endsSentence(_ line: Int) -> Bool { ends[line].endsSentence }

  /// The gain of reading the second line right after the first.
  func gain(_ first: Int, _ second: Int) -> Float {
    max(-1.2, words(ends[first], ends[second]) + measure(ends[first], ends[second]))
  }

  private func words(_ before: End, _ after: End) -> Float {
    if before.last.isHan && after.first.isHan {
      return pairs.contains(before.last, after.first) ? 2.2 : -0.9
    }
    return before.last.isDigit && after.first.isDigit ? -0.3 : 0
  }

  /// Running text keeps its measure; its last line may be short and its first has two characters less.
  private func measure(_ before: End, _ after: End) -> Float {
    if before.endsSentence { return 0 }
    let change = after.width - before.width
    if change > 5 { return -1.2 }
    return change < -3 && !after.endsSentence ? -0.8 : 0
  }
}
