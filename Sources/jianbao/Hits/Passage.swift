/// Where a text can be cut so that a reader is not lost.
enum Passage {
  /// A mark behind which a text may be cut.
  typealias EndMark = (Unicode.Scalar) -> Bool

  /// The sentence that holds an index; a paragraph's end always ends it.
  static func sentence(around index: Int, in scalars: [Unicode.Scalar]) -> Range<Int> {
    start(
      before: index, in: scalars, isEnd: isSentenceEnd)..<end(
        behind: index, in: scalars, isEnd: isSentenceEnd)
  }

  /// The sentences that hold a range, and as many before and behind as asked for.
  static func sentences(
    _ count: Int, around range: Range<Int>, in scalars: [Unicode.Scalar]
  ) -> Range<Int> {
    var low = start(before: range.lowerBound, in: scalars, isEnd: isSentenceEnd)
    var high = end(behind: max(range.lowerBound, range.upperBound - 1), in: scalars)
    for _ in 0..<count {
      var before = low
      while before > 0, scalars[before - 1] == "\n" { before -= 1 }
      guard before > 0 else { break }
      low = start(before: before - 1, in: scalars, isEnd: isSentenceEnd)
    }
    for _ in 0..<count {
      var behind = high
      while behind < scalars.count, scalars[behind] == "\n" { behind += 1 }
      guard behind < scalars.count else { break }
      high = end(behind: behind, in: scalars)
    }
    return low..<high
  }

  /// The last cut at or before an index.
  static func start(before index: Int, in scalars: [Unicode.Scalar], isEnd: EndMark) -> Int {
    var position = min(index, scalars.count)
    while position > 0, !isCut(position, in: scalars, isEnd: isEnd) { position -= 1 }
    return position
  }

  /// The first cut behind the character at an index.
  static func end(
    behind index: Int, in scalars: [Unicode.Scalar], isEnd: EndMark = isSentenceEnd
  ) -> Int {
    var position = index + 1
    while position < scalars.count, !isCut(position, in: scalars, isEnd: isEnd) { position += 1 }
    return min(position, scalars.count)
  }

  static func isSentenceEnd(_ scalar: Unicode.Scalar) -> Bool {
    "。！？!?；…".unicodeScalars.contains(scalar)
  }

  static func isClauseEnd(_ scalar: Unicode.Scalar) -> Bool {
    isSentenceEnd(scalar) || "，、：,;".unicodeScalars.contains(scalar)
  }

  /// Whether a text may be cut before the character at `position`, which is inside the text.
  private static func isCut(
    _ position: Int, in scalars: [Unicode.Scalar], isEnd: EndMark
  ) -> Bool {
    if scalars[position - 1] == "\n" || (position < scalars.count && scalars[position] == "\n") {
      return true
    }
    if position < scalars.count, isCloser(scalars[position]) || isEnd(scalars[position]) {
      return false
    }
    var last = position - 1
    while last > 0, isCloser(scalars[last]) { last -= 1 }
    return isEnd(scalars[last])
  }

  /// Marks that stay with the sentence they close.
  private static func isCloser(_ scalar: Unicode.Scalar) -> Bool {
    "”’」』）)】》".unicodeScalars.contains(scalar)
  }
}
