import ArticleParser

/// Writes the part of a record that the index does not hold as searched text.
///
/// The bytes are a sequence of entries, each a tag of `RecordTag` and its value; absent values have
/// no entry. Integers are varints of seven bits a byte, low bits first; texts are a length in bytes
/// and UTF-8. `RecordReader` is the other side.
struct RecordWriter {
  private(set) var bytes: [UInt8] = []

  mutating func entry(_ tag: RecordTag, _ number: Int?) {
    guard let number else { return }
    bytes.append(tag.rawValue)
    write(number)
  }

  mutating func entry(_ tag: RecordTag, _ text: String?) {
    guard let text else { return }
    bytes.append(tag.rawValue)
    write(text)
  }

  mutating func entry<Element>(
    _ tag: RecordTag, _ elements: [Element], _ each: (Element, inout RecordWriter) -> Void
  ) {
    guard !elements.isEmpty else { return }
    bytes.append(tag.rawValue)
    write(elements.count)
    for element in elements { each(element, &self) }
  }

  mutating func write(_ number: Int) {
    var rest = UInt64(bitPattern: Int64(number))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func write(_ value: FrontMatterValue) {
    switch value {
    case .null: bytes.append(0)
    case .text(let text):
      bytes.append(1)
      write(text)
    case .list(let values):
      bytes.append(2)
      write(values.count)
      for value in values { write(value) }
    case .map(let entries):
      bytes.append(3)
      write(entries)
    }
  }

  mutating func write(_ entries: [FrontMatterEntry]) {
    write(entries.count)
    for entry in entries {
      write(entry.key)
      write(entry.value)
    }
  }
}

/// What an entry of the stored record holds.
///
/// A number is never given to another meaning.
enum RecordTag: UInt8 {
  case format = 1
  case encoding, dateline, date, published, url, layout, frontMatter, page, pageLabel
  case authorRoles, authors, tags, categories, captionCredits, captions
  case subheads, continuedFrom, continuedOn, lines, warnings
}
