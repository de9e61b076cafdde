/// Reads the marks at the start of a Markdown line; columns count tab stops of four.
struct LineCursor {
  let bytes: TextBytes
  let end: Int
  var position: Int
  var column = 0

  init(_ bytes: TextBytes, _ range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  var rest: Range<Int> { position..<end }

  var current: UInt8 { position < end ? bytes[position] : 0 }

  func byte(_ distance: Int) -> UInt8 {
    position + distance < end ? bytes[position + distance] : 0
  }

  /// Columns of white space before the next mark, and where that mark stands.
  var indentation: (columns: Int, text: Int) {
    var offset = position
    var column = column
    while offset < end {
      if bytes[offset] == UInt8(ascii: " ") {
        column += 1
      } else if bytes[offset] == UInt8(ascii: "\t") {
        column += 4 - column % 4
      } else {
        break
      }
      offset += 1
    }
    return (column - self.column, offset)
  }

  var isBlank: Bool {
    let text = indentation.text
    return text == end || bytes.isBlank(text..<end)
  }

  /// Passes all white space.
  mutating func skipIndentation() {
    let (columns, text) = indentation
    column += columns
    position = text
  }

  /// Passes white space up to a column; a tab that reaches further is passed whole.
  mutating func skip(toColumn target: Int) {
    while position < end, column < target {
      if bytes[position] == UInt8(ascii: " ") {
        column += 1
      } else if bytes[position] == UInt8(ascii: "\t") {
        column += 4 - column % 4
      } else {
        return
      }
      position += 1
    }
  }

  mutating func advance(_ count: Int) {
    position += count
    column += count
  }

  /// How often a byte stands here in a row.
  func run(of byte: UInt8) -> Int {
    var offset = position
    while offset < end, bytes[offset] == byte { offset += 1 }
    return offset - position
  }

  func starts(with text: StaticString) -> Bool {
    bytes.starts(position..<end, with: text)
  }
}
