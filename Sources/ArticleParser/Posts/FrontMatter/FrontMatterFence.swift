/// Finds the lines between which a front matter stands.
///
/// Jekyll asks for `---` as the very first bytes; here blank lines may stand before it, as editors
/// and converters leave them. The end is a line `---` or `...`.
struct FrontMatterFence: Equatable {
  /// Indices of the lines between the fences.
  var content: Range<Int>
  /// Index of the first line of the body.
  var bodyLine: Int
  /// Whether a closing fence was found.
  var isClosed: Bool

  /// The fences of a text, or `nil` where its first line with text is not `---`.
  init?(in text: DecodedText) {
    let lines = text.lines
    guard let first = lines.indices.first(where: { !text.isBlank(lines[$0]) }),
      text.isFence(lines[first], marks: ["---"])
    else { return nil }
    let close = lines[(first + 1)...].firstIndex { text.isFence($0, marks: ["---", "..."]) }
    content = (first + 1)..<(close ?? lines.count)
    bodyLine = close.map { $0 + 1 } ?? lines.count
    isClosed = close != nil
  }
}

extension DecodedText {
  /// Whether the line holds nothing but white space.
  func isBlank(_ line: Line) -> Bool {
    bytes[line.bytes].allSatisfy {
      $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: "\r")
    }
  }

  fileprivate func isFence(_ line: Line, marks: [StaticString]) -> Bool {
    marks.contains { mark in
      let slice = bytes[line.bytes]
      guard slice.count >= 3, slice.prefix(3).elementsEqual("\(mark)".utf8) else { return false }
      return slice.dropFirst(3).allSatisfy {
        $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: "\r")
      }
    }
  }
}
