import ArticleParser

/// Reads what `RecordWriter` wrote; any other bytes give `RecordFault`, never a trap.
struct RecordReader {
  /// How deep front matter may be nested, so that damaged bytes cannot exhaust the stack.
  private static let depthLimit = 512

  private let bytes: ArraySlice<UInt8>
  private var position: Int

  init(_ bytes: [UInt8]) {
    self.bytes = bytes[...]
    position = bytes.startIndex
  }

  /// The next entry's tag, or `nil` after the last.
  mutating func tag() throws(RecordFault) -> RecordTag? {
    guard position < bytes.endIndex else { return nil }
    guard let tag = RecordTag(rawValue: try byte()) else { throw RecordFault() }
    return tag
  }

  mutating func number() throws(RecordFault) -> Int {
    var value: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 70, by: 7) {
      let next = try byte()
      value |= UInt64(next & 0x7F) << shift
      if next < 0x80 { return Int(Int64(bitPattern: value)) }
    }
    throw RecordFault()
  }

  mutating func text() throws(RecordFault) -> String {
    let length = try count()
    let end = position + length
    guard let text = String(validating: bytes[position..<end], as: UTF8.self) else {
      throw RecordFault()
    }
    position = end
    return text
  }

  mutating func list<Element>(
    _ each: (inout RecordReader) throws(RecordFault) -> Element
  ) throws(RecordFault) -> [Element] {
    var elements: [Element] = []
    for _ in 0..<(try count()) { elements.append(try each(&self)) }
    return elements
  }

  mutating func frontMatter(depth: Int = 0) throws(RecordFault) -> [FrontMatterEntry] {
    var entries: [FrontMatterEntry] = []
    for _ in 0..<(try count()) {
      let key = try text()
      entries.append(FrontMatterEntry(key: key, value: try value(depth: depth + 1)))
    }
    return entries
  }

  private mutating func value(depth: Int) throws(RecordFault) -> FrontMatterValue {
    guard depth < Self.depthLimit else { throw RecordFault() }
    switch try byte() {
    case 0: return .null
    case 1: return .text(try text())
    case 2:
      var values: [FrontMatterValue] = []
      for _ in 0..<(try count()) { values.append(try value(depth: depth + 1)) }
      return .list(values)
    case 3: return .map(try frontMatter(depth: depth))
    default: throw RecordFault()
    }
  }

  /// A length or a count; each counted thing takes at least one of the bytes that are left.
  private mutating func count() throws(RecordFault) -> Int {
    let count = try number()
    guard count >= 0, count <= bytes.endIndex - position else { throw RecordFault() }
    return count
  }

  private mutating func byte() throws(RecordFault) -> UInt8 {
    guard position < bytes.endIndex else { throw RecordFault() }
    defer { position += 1 }
    return bytes[position]
  }
}

/// Stored record bytes that no writer of this version wrote.
struct RecordFault: Error, Equatable {
  /// What was found and what to do.
  var message: String { "a stored record cannot be read: run `jianbao check`, then index again" }
}
