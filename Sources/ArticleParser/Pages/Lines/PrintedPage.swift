/// The printed lines of one page.
struct PrintedPage: Sendable {
  /// 1-based ordinal inside the file.
  var number: Int
  var lines: [PrintedLine] = []
  /// The pairs of characters inside its lines; ``PageReader`` finds them when the lines are whole.
  var pairs = PairFilter()
  /// It was scanned, so that lines may lack characters and their widths are rough.
  var isScanned = false
}
