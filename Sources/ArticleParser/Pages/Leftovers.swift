/// What of a page belongs to no article.
enum Leftovers {
  /// The unheld stretches of the page, one record for each group of neighbouring lines.
  static func records(
    of page: PrintedPage, layout: PageLayout, decks: [Deck?], _ strays: [LineSpan],
    _ source: ArticleSource
  ) -> [Article] {
    var held = [[Range<Int>]](repeating: [], count: page.lines.count)
    for span in heldSpans(layout, decks) { held[span.line].append(span.range) }
    var records: [Article] = []
    var lines: [String] = []
    var first = 0
    var last = 0
    func close() {
      guard !lines.isEmpty else { return }
      var record = Article(kind: .unassigned, source: source)
      record.page = page.number
      record.text = lines.joined(separator: "\n")
      let end = page.lines[last].number(at: page.lines[last].text.count - 1)
      record.source.lines = [page.lines[first].number...end]
      records.append(record)
      lines = []
    }
    for (index, line) in page.lines.enumerated() {
      let rest = unheld(line, held[index])
      guard !rest.isEmpty else {
        close()
        continue
      }
      if lines.isEmpty { first = index }
      last = index
      lines.append(rest)
    }
    close()
    return records
  }

  private static func heldSpans(_ layout: PageLayout, _ decks: [Deck?]) -> [LineSpan] {
    var spans: [LineSpan] = []
    for (piece, deck) in zip(layout.pieces, decks) {
      spans += piece.byline
      if let label = piece.label { spans.append(label.span) }
      if let deck { spans += deck.kicker + deck.headline + deck.subheadline }
      for part in piece.parts {
        switch part {
        case .paragraph(let paragraph): spans += paragraph.spans
        case .crossHead(let lines): spans += lines
        }
      }
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
