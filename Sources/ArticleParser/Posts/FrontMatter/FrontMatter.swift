/// The head of a post as read: its keys in the order of the file, and where the body starts.
struct FrontMatter: Sendable, Equatable {
  struct Entry: Sendable, Equatable {
    var key: String
    var value: FrontMatterValue
    /// The value's bytes in the text, quotes and brackets included.
    var bytes: Range<Int>
  }

  var entries: [Entry] = []
  /// Byte of the text where the body's first line starts.
  var bodyStart = 0
  /// What could not be read as written, in the order of the file.
  var faults: [YAMLFault] = []

  /// The value of a key; a key that stands twice has its last value, as in Ruby.
  subscript(key: String) -> Entry? { entries.last { $0.key == key } }

  /// The entries with the value that counts, each key once, where it first stood.
  var uniqueEntries: [Entry] {
    guard hasDuplicates else { return entries }
    var places: [String: Int] = [:]
    var unique: [Entry] = []
    for entry in entries {
      if let index = places[entry.key] {
        unique[index] = entry
      } else {
        places[entry.key] = unique.count
        unique.append(entry)
      }
    }
    return unique
  }

  /// Few keys are compared with each other faster than they are hashed.
  private var hasDuplicates: Bool {
    if entries.count > 32 { return true }
    return entries.indices.contains { index in
      entries[..<index].contains { $0.key == entries[index].key }
    }
  }

  /// Notes a fault for each key that stands twice.
  mutating func reportDuplicates() {
    guard hasDuplicates else { return }
    var seen: Set<String> = []
    for entry in entries where !seen.insert(entry.key).inserted {
      faults.append(
        YAMLFault(
          offset: entry.bytes.lowerBound,
          message: "the key \(entry.key) stands twice, the last value counts"))
    }
  }
}

extension FrontMatter.Entry {
  /// A pair of a YAML mapping.
  init(_ pair: YAMLNode.Pair) {
    self.init(key: pair.key.text ?? "", value: pair.value.value, bytes: pair.value.bytes)
  }
}
