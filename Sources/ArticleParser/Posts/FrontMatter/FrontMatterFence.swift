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
      text.isFence(lines[first], of: UInt8(ascii: "-"))
    else { return nil }
    let close = lines[(first + 1)...].firstIndex {
      text.isFence($0, of: UInt8(ascii: "-")) || text.isFence($0, of: UInt8(ascii: "."))
    }
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

  /// A range without white space at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, bytes[low] <= UInt8(ascii: " ") { low += 1 }
    while high > low, bytes[high - 1] <= UInt8(ascii: " ") { high -= 1 }
    return low..<high
  }

  /// A range without the quotes of one kind around it.
  func withinQuotes(_ range: Range<Int>) -> Range<Int> {
    guard range.count > 1, let first = bytes[range].first, bytes[range].last == first,
      first == UInt8(ascii: "\"") || first == UInt8(ascii: "'")
    else { return range }
    return (range.lowerBound + 1)..<(range.upperBound - 1)
  }

  /// Whether the line holds a mark three times and nothing else.
  fileprivate func isFence(_ line: Line, of mark: UInt8) -> Bool {
    let start = line.bytes.lowerBound
    guard line.bytes.count >= 3, bytes[start] == mark, bytes[start + 1] == mark,
      bytes[start + 2] == mark
    else { return false }
    return isBlank(Line(number: line.number, bytes: (start + 3)..<line.bytes.upperBound))
  }
}
