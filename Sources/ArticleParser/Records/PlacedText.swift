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

  /// Adds characters of a raw line, each with its column.
  mutating func append(
    _ text: ArraySlice<Unicode.Scalar>, line: Int, columns: ArraySlice<Int32>
  ) {
    var offset = scalars.count
    var expected = following.line == line ? following.column : 0
    for column in columns {
      if column != expected { places.note(offset: offset, line: line, column: Int(column)) }
      expected = column &+ 1
      offset += 1
    }
    following = (line, expected)
    scalars += text
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
