/// Org's head: keywords such as `#+TITLE: …` from the first line on.
extension HeaderReader {
  /// Reads the keywords; `nil` where none of them is a title, since blocks of code open alike.
  mutating func readKeywords(from first: Int) -> Int? {
    var entries: [(key: String, bytes: Range<Int>)] = []
    while first + entries.count < text.lines.count,
      let entry = keyword(text.lines[first + entries.count])
    {
      entries.append(entry)
    }
    guard entries.contains(where: { $0.key == "title" }) else { return nil }
    for (key, bytes) in entries {
      switch key {
      case "date": add(key, .text(date(bytes)), bytes)
      case "tags", "filetags": add("tags", .list(terms(bytes)), bytes)
      default: add(key, .text(string(bytes)), bytes)
      }
    }
    return first + entries.count
  }

  private func keyword(_ line: DecodedText.Line) -> (key: String, bytes: Range<Int>)? {
    guard text.bytes[line.bytes].starts(with: "#+".utf8) else { return nil }
    let rest = (line.bytes.lowerBound + 2)..<line.bytes.upperBound
    return keyLine(DecodedText.Line(number: line.number, bytes: rest))
  }

  /// `<2020-01-05 日 10:20>` without its brackets and the day of the week.
  private func date(_ bytes: Range<Int>) -> String {
    let marks = Array("<>[]".utf8)
    let words = text.bytes[bytes].split { $0 == UInt8(ascii: " ") || marks.contains($0) }
    return words.filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0.first ?? 0) }
      .map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }

  /// `甲 乙` or `:甲:乙:`.
  private func terms(_ bytes: Range<Int>) -> [FrontMatterValue] {
    let marks = Array(" :,".utf8)
    return text.bytes[bytes].split(whereSeparator: marks.contains)
      .map { .text(String(decoding: $0, as: UTF8.self)) }
  }
}
