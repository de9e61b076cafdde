/// How many cells of a terminal a text takes.
///
/// A Han character takes two, a Latin letter one, a combining mark none. Characters that Unicode
/// calls ambiguous (“ ” … □) take one, as in terminals that are not set to a CJK font.
enum DisplayWidth {
  /// Cells of one scalar: 0, 1 or 2.
  ///
  /// - Complexity: constant for ASCII and common Han, else a binary search.
  static func cells(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return 1 }
    if (0x4E00...0x9FFF).contains(value) { return 2 }
    if contains(value, in: wide) { return 2 }
    return contains(value, in: zero) ? 0 : 1
  }

  /// Cells of a text that holds no control characters.
  static func cells(of text: some Sequence<Unicode.Scalar>) -> Int {
    text.reduce(0) { $0 + cells(of: $1) }
  }

  /// Cells of a text that holds no control characters.
  static func cells(of text: some StringProtocol) -> Int {
    cells(of: text.unicodeScalars)
  }

  /// Whether the value lies in one of the ranges, given as first, last, first, last ….
  private static func contains(_ value: UInt32, in ranges: [UInt32]) -> Bool {
    var low = 0
    var high = ranges.count / 2
    while low < high {
      let middle = (low + high) / 2
      if ranges[2 * middle + 1] < value { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count / 2 && ranges[2 * low] <= value
  }
}
