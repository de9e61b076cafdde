import BigramIndex

extension QueryPlan.Node {
  /// The node in the marks of logic, leaves by number.
  var description: String {
    switch self {
    case .leaf(let leaf): "[\(leaf + 1)]"
    case .all(let nodes): "(" + nodes.map(\.description).joined(separator: " AND ") + ")"
    case .any(let nodes): "(" + nodes.map(\.description).joined(separator: " OR ") + ")"
    case .not(let node): "NOT " + node.description
    case .share(let leaves):
      "half of {" + leaves.map { "[\($0 + 1)]" }.joined(separator: " ") + "}"
    case .filter(let filter): filter.description
    case .everything: "everything"
    }
  }
}

extension QueryPlan.Filter {
  /// The condition in words.
  var description: String {
    switch self {
    case .days(let days): "days" + Self.text(days)
    case .type(let type): "type \(TerminalText.harmless(type))"
    case .path(let pattern): "path \(TerminalText.harmless(pattern.text))"
    case .below(let paths): "below " + TerminalText.harmless(paths.joined(separator: ", "))
    }
  }
}

extension QueryPlan.Filter {
  /// The bounds as dates; a bound beyond all dates is none.
  private static func text(_ days: ClosedRange<UInt32>) -> String {
    let first = days.lowerBound < 10_000 ? "" : " from " + date(days.lowerBound)
    let last = days.upperBound > 99_991_231 ? "" : " to " + date(days.upperBound)
    return first + last
  }

  /// A range of months or years ends behind every day that there is.
  private static func date(_ day: UInt32) -> String {
    let month = min(max(day / 100 % 100, 1), 12)
    return ArticleConversion.date(day / 10_000 * 10_000 + month * 100 + min(max(day % 100, 1), 31))
  }
}

extension Phrase {
  /// The units as they are compared, with a dot between.
  var description: String {
    elements.map { element in
      switch element {
      case .han(let scalar), .mark(let scalar): Unicode.Scalar(scalar).map { String($0) } ?? "?"
      case .word(let bytes): String(decoding: bytes, as: UTF8.self)
      case .prefix(let bytes): String(decoding: bytes, as: UTF8.self) + "*"
      }
    }.joined(separator: "·")
  }
}

extension FieldSet {
  /// The fields' names, or what they are together.
  var description: String {
    if self == .printed { return "all printed fields" }
    return Field.allCases.filter { contains($0) }.map(\.recordKey).joined(separator: ", ")
  }
}
