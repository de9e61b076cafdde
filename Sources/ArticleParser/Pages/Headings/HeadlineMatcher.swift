/// Gives the decks of a page to its pieces, all at once.
enum HeadlineMatcher {
  /// For each piece its deck, and the spans of the decks that are nobody's.
  static func match(
    _ page: PrintedPage, _ layout: PageLayout
  ) -> (decks: [Deck?], strays: [LineSpan]) {
    let pieces = layout.pieces
    let evidence = HeadingEvidence(
      page, headings: layout.headings.flatMap(\.spans), pieces: pieces)
    let splitter = DeckSplitter(page, evidence)
    let candidates = layout.headings.flatMap { splitter.decks(of: $0) }
    let reader = DeckReader(page: page, evidence: evidence)
    let gains = candidates.map { candidate in
      pieces.indices.map { gain(of: candidate, for: $0, in: pieces, evidence) }
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

  private static func gain(
    of candidate: DeckCandidate, for index: Int, in pieces: [Piece], _ evidence: HeadingEvidence
  ) -> Float {
    if candidate.inside == index { return 20 }
    let words = candidate.gains[index] / evidence.rarest
    let between = distance(candidate.items, pieces[index], pieces)
    let near: Float = between == 0 ? 1.2 : between == 1 ? 0.6 : between == 2 ? 0.3 : 0
    return words + near - 1.6
  }

  /// Pieces that stand wholly between the heading and the piece.
  private static func distance(
    _ items: ClosedRange<Int>, _ piece: Piece, _ pieces: [Piece]
  ) -> Int {
    if piece.items.upperBound < items.lowerBound {
      return pieces.count {
        $0.items.lowerBound > piece.items.upperBound && $0.items.upperBound < items.lowerBound
      }
    }
    return pieces.count {
      $0.items.lowerBound > items.upperBound && $0.items.upperBound < piece.items.lowerBound
    }
  }
}
