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
    var numbers: [Int] = []
    func close() {
      guard !lines.isEmpty else { return }
      var record = Article(kind: .unassigned, source: source)
      record.page = page.number
      record.text = lines.joined(separator: "\n")
      // Lines that stood woven into others are no longer in the order of the file.
      record.source.lines = LineRanges.ranges(of: numbers)
      records.append(record)
      lines = []
      numbers = []
    }
    for (index, line) in page.lines.enumerated() {
      let rest = unheld(line, held[index])
      guard !rest.isEmpty else {
        close()
        continue
      }
      line.forEachRun(of: line.text.indices) { numbers.append($1) }
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
