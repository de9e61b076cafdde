/// A value of a YAML document with the place it was written at.
struct YAMLNode: Sendable, Equatable {
  enum Content: Sendable, Equatable {
    /// A scalar with escapes and folding resolved; `isPlain` when it was written without quotes.
    case scalar([UInt8], isPlain: Bool)
    case sequence([YAMLNode])
    case mapping([Pair])
  }

  struct Pair: Sendable, Equatable {
    var key: YAMLNode
    var value: YAMLNode
  }

  var content: Content
  /// Bytes of the source from the value's first to its last mark.
  var bytes: Range<Int>

  /// An unquoted scalar that YAML 1.1 reads as null.
  var isNull: Bool {
    guard case .scalar(let text, true) = content else { return false }
    return text.isEmpty || Self.nullWords.contains(text)
  }

  private static let nullWords: [[UInt8]] = ["~", "null", "Null", "NULL"].map { Array($0.utf8) }

  /// The scalar's text, or `nil` for a collection.
  var text: String? {
    guard case .scalar(let text, _) = content else { return nil }
    return String(decoding: text, as: UTF8.self)
  }

  /// The value in the record's own type, where scalars stay as written.
  var value: FrontMatterValue {
    switch content {
    case .scalar(let text, _):
      return isNull ? .null : .text(String(decoding: text, as: UTF8.self))
    case .sequence(let nodes):
      return .list(nodes.map(\.value))
    case .mapping(let pairs):
      return .map(pairs.map { FrontMatterEntry(key: $0.key.text ?? "", value: $0.value.value) })
    }
  }
}

/// What keeps a text from being YAML, and where.
struct YAMLFault: Error, Equatable {
  var offset: Int
  var message: String
}
