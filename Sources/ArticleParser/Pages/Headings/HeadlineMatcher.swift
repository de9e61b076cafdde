/// Gives the decks of a page to its pieces, all at once.
enum HeadlineMatcher {
  /// For each piece its deck, and the spans of the decks that are nobody's.
  static func match(
    _ page: PrintedPage, _ layout: PageLayout
  ) -> (decks: [Deck?], strays: [LineSpan]) {
    let pieces = layout.pieces
    let evidence = HeadingEvidence(
      page, headings: layout.headings.flatMap(\.spans), pieces: pieces)
    let scale = PieceScale(pieces: pieces, rarest: evidence.rarest, runs: layout.headings)
    let splitter = DeckSplitter(page, evidence, scale)
    let candidates = layout.headings.flatMap { splitter.decks(of: $0) }
    let reader = DeckReader(page, evidence, headings: layout.headings.flatMap(\.spans))
    let gains = candidates.map {
      scale.gains(of: $0.gains, items: $0.items, inside: $0.inside)
    }
    var decks = [Deck?](repeating: nil, count: pieces.count)
    var strays: [LineSpan] = []
    for (candidate, piece) in zip(candidates, Assignment.best(gains)) {
      if let piece {
        decks[piece] = reader.deck(candidate)
      } else {
        strays += candidate.spans
      }
    }
    return (decks, strays)
  }
}
