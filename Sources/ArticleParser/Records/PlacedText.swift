/// The text of a field as it grows, with the raw place of each character.
struct PlacedText {
  private var scalars: [Unicode.Scalar] = []
  private(set) var places = SourceMap()
  /// Where the next character stands if it follows the last one on its raw line.
  private var following: (line: Int, column: Int32) = (0, 0)

  /// Code points so far.
  var count: Int { scalars.count }

  var text: String { text(from: 0) }

  /// The text behind so many code points.
  func text(from offset: Int) -> String {
    String(scalars: scalars[offset...])
  }

  /// Adds a stretch of a raw line's characters, each with its column.
  mutating func append(
    _ range: Range<Int>, of text: [Unicode.Scalar], line: Int, columns: LineColumns
  ) {
    let shift = scalars.count - range.lowerBound
    var expected = following.line == line ? following.column : 0
    columns.forEachRun(of: range) { run, column in
      if column != expected {
        places.note(offset: run.lowerBound + shift, line: line, column: Int(column))
      }
      expected = column &+ Int32(truncatingIfNeeded: run.count)
    }
    following = (line, expected)
    scalars += text[range]
  }

  /// Parts two words by a blank that stands where the second begins.
  mutating func appendBlank(line: Int, column: Int32) {
    append(0..<1, of: [" "], line: line, columns: LineColumns(first: column, count: 1))
  }

  /// Parts two paragraphs by a character that stands nowhere in the file.
  mutating func appendLineEnd() {
    scalars.append("\n")
    following = (0, 0)
  }

  /// Takes back the last character.
  mutating func removeLast() {
    scalars.removeLast()
    following = (0, 0)
  }
}
