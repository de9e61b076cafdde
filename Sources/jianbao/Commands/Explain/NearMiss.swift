import BigramIndex

/// Where a phrase stands in an article, or how near its texts come to it and what is different.
struct NearMiss {
  /// Whether the phrase stands where the query looks for it.
  let isMatch: Bool
  /// One line.
  let text: String

  init(of leaf: QueryPlan.Leaf, in article: IndexedArticle) {
    let fields = article.fields.filter { leaf.fields.contains($0.field) }
    let matcher = PhraseMatcher(leaf.phrase)
    let found = fields.compactMap { field -> String? in
      let count = matcher.occurrences(in: field.text).count
      let times = count == 1 ? "once" : "\(count) times"
      return count > 0 ? "\(times) in \(field.field.recordKey)" : nil
    }
    isMatch = !found.isEmpty
    guard found.isEmpty else {
      text = "stands " + found.joined(separator: ", ")
      return
    }
    text =
      Self.variant(of: leaf.phrase, in: fields) ?? Self.elsewhere(leaf, in: article)
      ?? Self.longerWord(leaf.phrase, in: fields) ?? Self.nearest(leaf.phrase, in: fields)
      ?? "no part of it stands in the fields that the query looks into"
  }

  /// The phrase in a field that the query does not look into.
  private static func elsewhere(_ leaf: QueryPlan.Leaf, in article: IndexedArticle) -> String? {
    let matcher = PhraseMatcher(leaf.phrase)
    let field = article.fields.first { !matcher.occurrences(in: $0.text).isEmpty }
    return field.map { "stands only in \($0.field.recordKey), where the query does not look" }
  }

  /// The phrase in other characters that count as the same without `--exact`.
  private static func variant(
    of phrase: Phrase, in fields: [IndexedArticle.FieldText]
  ) -> String? {
    guard phrase.exactText != nil else { return nil }
    let folded = PhraseMatcher(Phrase(elements: phrase.elements))
    for field in fields {
      guard let place = folded.occurrences(in: field.text).first else { continue }
      let printed = field.text(place.offset..<(place.offset + place.length))
      return "printed as '\(printed)' in \(field.field.recordKey)\(field.named(place.offset)); "
        + "without --exact it would match"
    }
    return nil
  }

  /// The phrase where its last word is only the beginning of a longer one.
  private static func longerWord(
    _ phrase: Phrase, in fields: [IndexedArticle.FieldText]
  ) -> String? {
    guard case .word(let word) = phrase.elements.last else { return nil }
    let open = PhraseMatcher(Phrase(elements: phrase.elements.dropLast() + [.prefix(word)]))
    for field in fields {
      guard let place = open.occurrences(in: field.text).first else { continue }
      let printed = field.text(place.offset..<(place.offset + place.length))
      return "only as part of the longer word in '\(printed)' in \(field.field.recordKey)"
        + field.named(place.offset) + "; a * behind it would match"
    }
    return nil
  }

  // MARK: - The longest part

  /// The longest part of the phrase that stands somewhere, and what is around it.
  private static func nearest(_ phrase: Phrase, in fields: [IndexedArticle.FieldText]) -> String? {
    let folded = Phrase(elements: phrase.elements)
    var low = 0
    var high = folded.elements.count
    // What holds a long part holds its parts.
    while high - low > 1 {
      let middle = (low + high) / 2
      if part(of: folded, middle, in: fields) == nil { high = middle } else { low = middle }
    }
    guard let part = part(of: folded, low, in: fields) else { return nil }
    return obstacle(at: part, of: folded)
      ?? "only '\(part.phrase.description)' stands in \(part.field.field.recordKey)"
      + "\(part.field.named(part.place.offset)): '\(part.surroundings)'"
  }

  /// A part of the phrase and where it stands.
  private struct Part {
    var phrase: Phrase
    /// Its elements' places in the whole phrase.
    var range: Range<Int>
    var field: IndexedArticle.FieldText
    var place: Occurrence

    var end: Int { place.offset + place.length }

    /// The text with some characters on both sides.
    var surroundings: String { field.text(max(0, place.offset - 6)..<(end + 6)) }
  }

  /// The first part of so many elements that stands in a field; one whose other elements are close
  /// is taken before it.
  private static func part(
    of phrase: Phrase, _ count: Int, in fields: [IndexedArticle.FieldText]
  ) -> Part? {
    guard count > 0 else { return nil }
    let starts = 0...(phrase.elements.count - count)
    let parts = starts.map { Phrase(elements: Array(phrase.elements[$0..<($0 + count)])) }
    let matcher = PhraseSetMatcher(parts)
    var first: Part?
    for field in fields {
      for (start, places) in matcher.occurrences(in: field.text).enumerated() {
        for place in places.prefix(100) {
          let part = Part(
            phrase: parts[start], range: start..<(start + count), field: field, place: place)
          if first == nil { first = part }
          if obstacle(at: part, of: phrase) != nil { return part }
        }
      }
    }
    return first
  }

  /// What lies between a part and the next element of the phrase, which stands close behind it.
  private static func obstacle(at part: Part, of phrase: Phrase) -> String? {
    guard part.range.upperBound < phrase.elements.count else { return nil }
    let next = Phrase(elements: Array(phrase.elements[part.range.upperBound...].prefix(2)))
    let following = part.field.text(part.end..<(part.end + 12))
    guard let found = PhraseMatcher(next).occurrences(in: following).first, found.offset > 0 else {
      return nil
    }
    let gap = String(String.UnicodeScalarView(following.unicodeScalars.prefix(found.offset)))
    let place = "in \(part.field.field.recordKey)\(part.field.named(part.end))"
    if gap.unicodeScalars.contains("\n") { return "a paragraph ends inside it \(place)" }
    return "'\(gap)' stands between its parts \(place)"
  }
}

extension IndexedArticle.FieldText {
  /// The raw place of a character in words, empty where none is known.
  fileprivate func named(_ offset: Int) -> String {
    place(of: offset).map { " (line \($0.line), column \($0.column))" } ?? ""
  }

  /// A part of the text by code points, as far as there is one.
  fileprivate func text(_ range: Range<Int>) -> String {
    let scalars = text.unicodeScalars.dropFirst(range.lowerBound).prefix(range.count)
    return String(String.UnicodeScalarView(scalars))
  }
}
