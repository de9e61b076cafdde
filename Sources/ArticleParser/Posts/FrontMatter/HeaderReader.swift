/// Reads heads of posts that are not YAML between fences.
///
/// - Pelican and MultiMarkdown: `Title: …` lines from the first line to a blank one.
/// - Hexo: YAML without the opening fence, or the members of a JSON object before `;;;`.
/// - Hugo: TOML between `+++` fences, or a JSON object.
/// - Org: `#+TITLE: …` lines.
/// - reStructuredText: `:date: …` lines below the title.
/// - Collections of news: `标题：…`, `来源：…` lines.
/// - Translation projects: `[#]: subject: (…)` lines, and a list, quoted or not,
///   `> * 原文地址：[…](…)`.
struct HeaderReader {
  let text: DecodedText
  private var matter = FrontMatter()

  /// The head of the text, or `nil` where it has none of these forms.
  static func read(_ text: DecodedText) -> FrontMatter? {
    var reader = HeaderReader(text: text)
    guard let first = text.lines.firstIndex(where: { !text.isBlank($0) }) else { return nil }
    let end =
      reader.readUnopened(from: first) ?? reader.readKeys(from: first)
      ?? reader.readTOML(from: first) ?? reader.readObject(from: first)
      ?? reader.readMembers(from: first) ?? reader.readKeywords(from: first)
      ?? reader.readFields(from: first) ?? reader.readLabels(from: first)
      ?? reader.readComments(from: first)
      ?? reader.readQuotedList(from: first)
    guard let end else { return nil }
    reader.matter.bodyStart =
      end < text.lines.count ? text.lines[end].bytes.lowerBound : text.bytes.count
    return reader.matter
  }

  private init(text: DecodedText) {
    self.text = text
  }

  mutating func add(_ key: String, _ value: FrontMatterValue, _ bytes: Range<Int>) {
    matter.entries.append(FrontMatter.Entry(key: key, value: value, bytes: bytes))
  }

  func string(_ range: Range<Int>) -> String {
    String(decoding: text.bytes[range], as: UTF8.self)
  }

  private mutating func readTOML(from first: Int) -> Int? {
    guard let head = TOMLHead.read(text, from: first) else { return nil }
    matter.entries = head.entries
    return head.end
  }

  // MARK: - Title: value

  private mutating func readKeys(from first: Int) -> Int? {
    var index = first
    var entries: [(key: String, bytes: Range<Int>)] = []
    while index < text.lines.count, !text.isBlank(text.lines[index]) {
      guard let entry = keyLine(text.lines[index]) else { return nil }
      entries.append(entry)
      index += 1
    }
    guard entries.count >= 2, entries.contains(where: { $0.key == "title" }) else { return nil }
    entries.forEach { addKey($0, $1) }
    return index
  }

  /// Pelican parts tags at commas, and knows one category a post.
  mutating func addKey(_ key: String, _ bytes: Range<Int>) {
    let value = string(bytes)
    let isList = ["tags", "tag", "authors", "keywords"].contains(key)
    add(key == "categories" ? "category" : key, isList ? Self.list(value) : .text(value), bytes)
  }

  /// A line `Key: value` whose key is one ASCII word.
  func keyLine(_ line: DecodedText.Line) -> (key: String, bytes: Range<Int>)? {
    guard let colon = text.bytes[line.bytes].firstIndex(of: UInt8(ascii: ":")),
      colon > line.bytes.lowerBound, colon - line.bytes.lowerBound <= 24,
      text.bytes[line.bytes.lowerBound..<colon].allSatisfy({
        HTMLTag.isLetter($0) || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
      })
    else { return nil }
    let value = (colon + 1)..<line.bytes.upperBound
    guard text.bytes[value].first != UInt8(ascii: "/") else { return nil }
    return (string(line.bytes.lowerBound..<colon).lowercased(), text.trimmed(value))
  }

  private static func list(_ value: String) -> FrontMatterValue {
    .list(
      value.split { $0 == "," || $0 == "，" || $0 == ";" }
        .map { .text($0.split(whereSeparator: \.isWhitespace).joined(separator: " ")) })
  }

  // MARK: - [#]: key: (value)

  private mutating func readComments(from first: Int) -> Int? {
    var index = first
    let mark = Array("[#]:".utf8)
    while index < text.lines.count {
      let line = text.lines[index]
      guard text.bytes[line.bytes].starts(with: mark) else { break }
      index += 1
      let rest = text.trimmed((line.bytes.lowerBound + mark.count)..<line.bytes.upperBound)
      guard let colon = text.bytes[rest].firstIndex(of: UInt8(ascii: ":")) else { continue }
      var value = text.trimmed((colon + 1)..<rest.upperBound)
      let (open, close) = (text.bytes[value].first, text.bytes[value].last)
      if value.count >= 2,
        open == UInt8(ascii: "(") && close == UInt8(ascii: ")")
          || open == UInt8(ascii: "\"") && close == UInt8(ascii: "\"")
      {
        value = text.trimmed((value.lowerBound + 1)..<(value.upperBound - 1))
      }
      let key = string(rest.lowerBound..<colon)
      // The author stands as a name with the address of a page about it.
      if key == "author", let space = text.bytes[value].firstIndex(of: UInt8(ascii: " ")),
        text.bytes[space..<value.upperBound].starts(with: " http".utf8)
      {
        value = value.lowerBound..<space
      }
      add(key, .text(string(value)), value)
    }
    return matter.entries.isEmpty ? nil : index
  }

  // MARK: - > * 原文地址：[…](…)

  private mutating func readQuotedList(from first: Int) -> Int? {
    var index = first
    while index < text.lines.count, let entry = quotedItem(text.lines[index]) {
      let target = link(entry.bytes)
      switch entry.key {
      case "原文地址", "原文链接", "原文":
        add(
          "original_url", .text(string(target.address ?? entry.bytes)),
          target.address ?? entry.bytes)
      case "原文作者", "作者": add("author", .text(string(target.text)), target.text)
      default: add(entry.key, .text(string(entry.bytes)), entry.bytes)
      }
      index += 1
    }
    return matter.entries.contains { $0.key == "original_url" } ? index : nil
  }

  private func quotedItem(_ line: DecodedText.Line) -> (key: String, bytes: Range<Int>)? {
    var start = line.bytes.lowerBound
    var marks = 0
    while start < line.bytes.upperBound, [0x20, 0x2A, 0x2D, 0x3E].contains(text.bytes[start]) {
      if text.bytes[start] != 0x20 { marks += 1 }
      start += 1
    }
    let colon = Array("：".utf8)
    guard marks >= 1, let first = text.bytes[line.bytes].first,
      first == UInt8(ascii: ">") || first == UInt8(ascii: "*")
    else { return nil }
    for offset in start..<min(start + 40, line.bytes.upperBound) {
      if text.bytes[offset] == UInt8(ascii: ":") {
        return (
          string(text.trimmed(start..<offset)), text.trimmed((offset + 1)..<line.bytes.upperBound)
        )
      }
      if text.bytes[offset..<line.bytes.upperBound].starts(with: colon) {
        return (
          string(text.trimmed(start..<offset)), text.trimmed((offset + 3)..<line.bytes.upperBound)
        )
      }
    }
    return nil
  }

  /// The parts of `[text](address)`; the whole as text where it is no link, but for its brackets.
  private func link(_ range: Range<Int>) -> (text: Range<Int>, address: Range<Int>?) {
    let bytes = text.bytes
    guard bytes[range].first == UInt8(ascii: "[") else { return (range, nil) }
    if bytes[range].firstIndex(of: UInt8(ascii: "]")) == range.upperBound - 1 {
      return ((range.lowerBound + 1)..<(range.upperBound - 1), nil)
    }
    guard
      let middle = range.first(where: { bytes[$0..<range.upperBound].starts(with: "](".utf8) }),
      let close = bytes[(middle + 2)..<range.upperBound].firstIndex(of: UInt8(ascii: ")"))
    else { return (range, nil) }
    return ((range.lowerBound + 1)..<middle, (middle + 2)..<close)
  }
}
