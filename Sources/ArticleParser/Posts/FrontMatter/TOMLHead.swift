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
    if let index = entries.firstIndex(where: { $0.key == table.name }),
      case .list(let elements) = entries[index].value
    {
      entries[index].value = .list(elements + [value])
    } else {
      add(table.name, .list([value]), table.bytes)
    }
  }

  // MARK: - Values

  /// The value's bytes: to the end of its line, or over further lines to its closing mark.
  private func value(in line: Range<Int>, upTo limit: Int) -> Range<Int> {
    for quotes in ["\"\"\"", "'''"] where text.bytes[line].starts(with: quotes.utf8) {
      let mark = Array(quotes.utf8)
      var offset = line.lowerBound + 3
      while offset + 3 <= limit {
        if text.bytes[offset..<limit].starts(with: mark) { return line.lowerBound..<(offset + 3) }
        offset += 1
      }
      return line
    }
    guard text.bytes[line].first == UInt8(ascii: "[") else { return line }
    return endOfList(from: line.lowerBound, upTo: limit).map { line.lowerBound..<$0 } ?? line
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
      ["\"\"\"", "'''"].contains(where: { quotes in
        written.starts(with: quotes.utf8) && written.suffix(3).elementsEqual(quotes.utf8)
      })
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
