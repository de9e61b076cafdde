/// A stretch of a line that stands in one column of its page.
struct GridCell: Equatable {
  /// Index of the line on its page.
  var line: Int
  /// Characters of the line.
  var range: Range<Int>
  /// The row, counted in raw lines with the blank ones.
  var row: Int
  /// Blank raw lines right before the row.
  var blankLines: Int
  /// Where it begins and ends, in half squares from the page's left edge.
  var left: Int
  var right: Int
  /// How far inside its column it begins.
  var indent: Int
  /// It is a line of a column of text, as lines above and below it show.
  var isSolid = false

  /// Whether the two begin at one edge, or end at one and begin nearly so.
  func isAligned(with other: GridCell) -> Bool {
    let distance = abs(left - other.left)
    return distance <= 5 || distance <= 10 && abs(right - other.right) <= 6
  }

  /// Whether most of the narrower stands above or below the other.
  func overlaps(_ other: GridCell) -> Bool {
    let shared = min(right, other.right) - max(left, other.left)
    return shared * 2 > min(right - left, other.right - other.left)
  }
}
