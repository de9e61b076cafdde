/// Reads Hugo's head: TOML between two lines of `+++`.
///
/// Of TOML as much as heads hold: keys, tables, and values that may go on over line ends. A value
/// that is not understood stays as it is written.
struct TOMLHead {
  private let text: DecodedText
  private var entries: [FrontMatter.Entry] = []
  /// The table whose keys are being read, as written in its brackets.
  private var table: (name: String, bytes: Range<Int>, isElement: Bool)?
  private var tableEntries: [FrontMatterEntry] = []
  /// Where the lists that `[[name]]` fills stand among the entries.
  private var lists: [String: Int] = [:]
  /// Values whose closing mark was looked for in vain.
  private var unclosedCount = 0

  /// A head with more of them is none: each look goes to the head's end.
  private static let unclosedLimit = 16

  /// The keys, and the index of the line behind the closing fence; `nil` where there are no fences.
  static func read(
    _ text: DecodedText, from first: Int
  ) -> (entries: [FrontMatter.Entry], end: Int)? {
    guard text.isPlusFence(text.lines[first]),
      let close = text.lines[(first + 1)...].firstIndex(where: text.isPlusFence)
    else { return nil }
    var head = TOMLHead(text: text)
    var line = first + 1
    while line < close { line = head.read(line, before: close) }
    head.endTable()
    return (head.entries, close + 1)
  }

  private init(text: DecodedText) {
    self.text = text
  }

  /// Reads what starts in a line and gives the index of the next line.
  private mutating func read(_ index: Int, before close: Int) -> Int {
    let line = text.trimmed(text.lines[index].bytes)
    switch text.bytes[line].first {
    case nil, UInt8(ascii: "#"): return index + 1
    case UInt8(ascii: "["):
      startTable(line)
      return index + 1
    default:
      guard let equals = text.bytes[line].firstIndex(of: UInt8(ascii: "=")) else {
        return index + 1
      }
      let key = unquoted(text.trimmed(line.lowerBound..<equals))
      let last = text.lines[close - 1].bytes.upperBound
      let bytes = value(in: text.trimmed((equals + 1)..<line.upperBound), upTo: last)
      add(key, read(bytes), bytes)
      return max(index + 1, text.place(ofByte: max(bytes.upperBound - 1, equals)).line)
    }
  }

  private mutating func add(_ key: String, _ value: FrontMatterValue, _ bytes: Range<Int>) {
    if table == nil {
      entries.append(FrontMatter.Entry(key: key, value: value, bytes: bytes))
    } else {
      tableEntries.append(FrontMatterEntry(key: key, value: value))
    }
  }

  // MARK: - Tables

  /// `[name]`, or `[[name]]` for one more element of a list.
  private mutating func startTable(_ line: Range<Int>) {
    endTable()
    let isElement = text.bytes[line].starts(with: "[[".utf8)
    let marks = isElement ? 2 : 1
    let name = text.bytes[line].dropFirst(marks).prefix { $0 != UInt8(ascii: "]") }
    table = (unquoted(text.trimmed(name.startIndex..<name.endIndex)), line, isElement)
  }

  private mutating func endTable() {
    guard let table else { return }
    let value = FrontMatterValue.map(tableEntries)
    tableEntries = []
    self.table = nil
    guard table.isElement else {
      add(table.name, value, table.bytes)
      return
    }
    guard let index = lists[table.name], case .list(var elements) = entries[index].value else {
      lists[table.name] = entries.count
      add(table.name, .list([value]), table.bytes)
      return
    }
    // Given back before it grows, the list is not copied for each element.
    entries[index].value = .null
    elements.append(value)
    entries[index].value = .list(elements)
  }

  // MARK: - Values

  /// The value's bytes: to the end of its line, or over further lines to its closing mark.
  private mutating func value(in line: Range<Int>, upTo limit: Int) -> Range<Int> {
    guard unclosedCount < Self.unclosedLimit else { return line }
    let written = text.bytes[line]
    let end: Int?
    if let quotes = Self.longQuotes.first(where: { written.starts(with: $0) }) {
      end = endOfText(from: line.lowerBound + 3, quotes, upTo: limit)
    } else if written.first == UInt8(ascii: "[") {
      end = endOfList(from: line.lowerBound, upTo: limit)
    } else {
      return line
    }
    if end == nil { unclosedCount += 1 }
    return line.lowerBound..<(end ?? line.upperBound)
  }

  private static let longQuotes = [Array("\"\"\"".utf8), Array("'''".utf8)]

  private func endOfText(from start: Int, _ quotes: [UInt8], upTo limit: Int) -> Int? {
    var offset = start
    while offset + 3 <= limit {
      if text.bytes[offset..<limit].starts(with: quotes) { return offset + 3 }
      offset += 1
    }
    return nil
  }

  private func endOfList(from start: Int, upTo limit: Int) -> Int? {
    var depth = 0
    var quote: UInt8?
    for offset in start..<limit {
      let byte = text.bytes[offset]
      if let open = quote {
        if byte == open { quote = nil }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 { return offset + 1 }
      default: break
      }
    }
    return nil
  }

  private func read(_ value: Range<Int>) -> FrontMatterValue {
    let written = text.bytes[value]
    if value.count >= 6,
      Self.longQuotes.contains(where: { written.starts(with: $0) && written.suffix(3) == $0[...] })
    {
      let inner = text.trimmed((value.lowerBound + 3)..<(value.upperBound - 3))
      return .text(String(decoding: text.bytes[inner], as: UTF8.self))
    }
    // Strings, numbers, dates and lists are written as in YAML.
    var reader = YAMLReader(bytes: text.bytes, range: value)
    return (try? reader.document())?.value ?? .text(String(decoding: written, as: UTF8.self))
  }

  private func unquoted(_ range: Range<Int>) -> String {
    String(decoding: text.bytes[text.withinQuotes(range)], as: UTF8.self)
  }
}

extension DecodedText {
  fileprivate func isPlusFence(_ line: Line) -> Bool {
    bytes[trimmed(line.bytes)].elementsEqual("+++".utf8)
  }
}
