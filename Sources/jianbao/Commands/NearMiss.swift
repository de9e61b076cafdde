import BigramIndex

/// Says what stops an article from holding a phrase.
enum NearMiss {
  /// One line: where the phrase stands, or how near the text comes to it and what is different.
  static func explain(_ leaf: QueryPlan.Leaf, in article: IndexedArticle) -> String {
    let fields = article.fields.filter { leaf.fields.contains($0.field) }
    let found = fields.compactMap { field -> String? in
      let count = PhraseMatcher(leaf.phrase).occurrences(in: field.text).count
      return count > 0 ? "\(count) times in \(field.field.recordKey)" : nil
    }
    if !found.isEmpty { return "stands " + found.joined(separator: ", ") }
    if let other = elsewhere(leaf, in: article) { return other }
    if leaf.phrase.exactText != nil, let variant = variant(of: leaf, in: fields) { return variant }
    return nearest(leaf.phrase, in: fields) ?? "no part of it stands in these fields"
  }

  /// The phrase in a field that the query does not look into.
  private static func elsewhere(_ leaf: QueryPlan.Leaf, in article: IndexedArticle) -> String? {
    let others = article.fields.filter { !leaf.fields.contains($0.field) }
    let field = others.first {
      !PhraseMatcher(leaf.phrase).occurrences(in: $0.text).isEmpty
    }
    return field.map { "stands only in \($0.field.recordKey), where the query does not look" }
  }

  /// The phrase in other characters that count as the same without `--exact`.
  private static func variant(
    of leaf: QueryPlan.Leaf, in fields: [IndexedArticle.FieldText]
  ) -> String? {
    let folded = PhraseMatcher(Phrase(elements: leaf.phrase.elements))
    for field in fields {
      guard let place = folded.occurrences(in: field.text).first else { continue }
      let printed = text(field, place.offset..<(place.offset + place.length))
      return "printed as '\(printed)' in \(field.field.recordKey); without --exact it would match"
    }
    return nil
  }

  /// The longest beginning of the phrase that stands somewhere, and what follows it there.
  private static func nearest(_ phrase: Phrase, in fields: [IndexedArticle.FieldText]) -> String? {
    for count in stride(from: phrase.elements.count - 1, to: 0, by: -1) {
      let beginning = Phrase(elements: Array(phrase.elements[..<count]))
      let rest = Phrase(elements: Array(phrase.elements[count...]))
      var fallback: String?
      for field in fields {
        for place in PhraseMatcher(beginning).occurrences(in: field.text).prefix(1_000) {
          let end = place.offset + place.length
          if let reason = obstacle(behind: end, before: rest, in: field) { return reason }
          if fallback == nil {
            let shown = text(field, place.offset..<(end + 6))
            fallback =
              "only '\(beginning.description)' stands in \(field.field.recordKey)"
              + placeText(field, place.offset) + ": '\(shown)'"
          }
        }
      }
      if let fallback { return fallback }
    }
    return nil
  }

  /// Why the rest of the phrase, which stands close behind, does not count: what lies between.
  private static func obstacle(
    behind end: Int, before rest: Phrase, in field: IndexedArticle.FieldText
  ) -> String? {
    let following = text(field, end..<(end + 40))
    guard let next = PhraseMatcher(rest).occurrences(in: following).first, next.offset > 0 else {
      return nil
    }
    let gap = String(String.UnicodeScalarView(following.unicodeScalars.prefix(next.offset)))
    guard gap.unicodeScalars.count <= 4 || gap.contains("\n") else { return nil }
    let place = "in \(field.field.recordKey)" + placeText(field, end)
    if gap.contains("\n") { return "a paragraph ends inside it \(place)" }
    return "'\(gap)' stands between its parts \(place)"
  }

  private static func placeText(_ field: IndexedArticle.FieldText, _ offset: Int) -> String {
    field.place(of: offset).map { " (line \($0.line), column \($0.column))" } ?? ""
  }

  private static func text(_ field: IndexedArticle.FieldText, _ range: Range<Int>) -> String {
    let scalars = field.text.unicodeScalars.dropFirst(range.lowerBound).prefix(range.count)
    return String(String.UnicodeScalarView(scalars))
  }
}
