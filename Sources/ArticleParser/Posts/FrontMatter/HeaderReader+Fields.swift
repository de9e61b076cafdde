/// reStructuredText's head: the title with a rule below, or above too, and a list of fields.
extension HeaderReader {
  /// Reads title and fields; `nil` where no field is one that posts have.
  mutating func readFields(from first: Int) -> Int? {
    let titleIndex = isRule(at: first) ? first + 1 : first
    guard titleIndex + 2 < text.lines.count, isRule(at: titleIndex + 1),
      !text.isBlank(text.lines[titleIndex]),
      let start = text.lines[(titleIndex + 2)...].firstIndex(where: { !text.isBlank($0) })
    else { return nil }
    var fields: [(key: String, bytes: Range<Int>)] = []
    var index = start
    while index < text.lines.count {
      if let field = field(text.lines[index]) {
        fields.append(field)
      } else if isContinuation(text.lines[index]), let last = fields.indices.last {
        fields[last].bytes = fields[last].bytes.lowerBound..<text.lines[index].bytes.upperBound
      } else {
        break
      }
      index += 1
    }
    guard fields.contains(where: { Self.postFields.contains($0.key) }) else { return nil }
    let title = text.trimmed(text.lines[titleIndex].bytes)
    add("title", .text(string(title)), title)
    fields.forEach { addKey($0, $1) }
    return index
  }

  private static let postFields: Set<String> = ["date", "tags", "category", "author", "slug"]

  /// `:key: value`.
  private func field(_ line: DecodedText.Line) -> (key: String, bytes: Range<Int>)? {
    guard text.bytes[line.bytes].first == UInt8(ascii: ":") else { return nil }
    let rest = (line.bytes.lowerBound + 1)..<line.bytes.upperBound
    return keyLine(DecodedText.Line(number: line.number, bytes: rest))
  }

  private func isContinuation(_ line: DecodedText.Line) -> Bool {
    guard let first = text.bytes[line.bytes].first, !text.isBlank(line) else { return false }
    return first == UInt8(ascii: " ") || first == UInt8(ascii: "\t")
  }

  /// One mark three times or more.
  private func isRule(at index: Int) -> Bool {
    guard index < text.lines.count else { return false }
    let marks = text.bytes[text.trimmed(text.lines[index].bytes)]
    guard marks.count >= 3, let mark = marks.first, ByteClass.isPunctuation(mark) else {
      return false
    }
    return marks.allSatisfy { $0 == mark }
  }
}
