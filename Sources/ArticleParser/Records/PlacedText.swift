/// The text of a field as it grows, with the raw place of each character.
struct PlacedText {
  /// A point of the text, to take what follows it.
  struct Mark {
    fileprivate var byte: Int
    /// Code points before it.
    fileprivate(set) var offset: Int
  }

  private var bytes: [UInt8] = []
  /// Code points so far.
  private(set) var count = 0
  private(set) var places = SourceMap()
  /// Where the next character stands if it follows the last one on its raw line.
  private var following: (line: Int, column: Int)?

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The end of the text so far.
  var end: Mark { Mark(byte: bytes.count, offset: count) }

  func text(from mark: Mark) -> String { String(decoding: bytes[mark.byte...], as: UTF8.self) }

  mutating func append(_ scalar: Unicode.Scalar, line: Int, column: Int) {
    if following?.line != line || following?.column != column {
      places.note(offset: count, line: line, column: column)
    }
    following = (line, column + 1)
    bytes.append(codePoint: scalar.value)
    count += 1
  }

  /// Parts two paragraphs by a character that stands nowhere in the file.
  mutating func appendLineEnd() {
    bytes.append(UInt8(ascii: "\n"))
    count += 1
    following = nil
  }

  /// Takes back the last character, which is ASCII.
  mutating func removeLastASCII() {
    bytes.removeLast()
    count -= 1
    following = nil
  }
}
