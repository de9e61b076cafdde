/// What of a page belongs to no article.
enum Leftovers {
  /// The unheld stretches of the page, one record for each group of neighbouring lines.
  static func records(
    of page: PrintedPage, layout: PageLayout, decks: [Deck?], source: ArticleSource
  ) -> [Article] {
    var held = [[Range<Int>]](repeating: [], count: page.lines.count)
    for span in heldSpans(layout, decks) { held[span.line].append(span.range) }
    var leftovers = LeftoverRecords(page: page.number, source: source)
    for (index, line) in page.lines.enumerated() {
      let rest = unheld(line, held[index])
      if rest.isEmpty {
        leftovers.close()
      } else {
        leftovers.add(rest, numbers: line.numbers(of: line.text.indices))
      }
    }
    leftovers.close()
    return leftovers.records
  }

  private static func heldSpans(_ layout: PageLayout, _ decks: [Deck?]) -> [LineSpan] {
    var spans: [LineSpan] = []
    for (piece, deck) in zip(layout.pieces, decks) {
      spans += piece.byline
      if let label = piece.label { spans.append(label.span) }
      spans += deck?.spans ?? []
      spans += piece.parts.flatMap(\.spans)
    }
    return spans
  }

  private static func unheld(_ line: PrintedLine, _ held: [Range<Int>]) -> String {
    guard !held.isEmpty else { return String(scalars: line.text) }
    var rest = String.UnicodeScalarView()
    for index in line.text.indices
    where line.text[index] != " " && !held.contains(where: { $0.contains(index) }) {
      rest.append(line.text[index])
    }
    return String(rest)
  }
}
