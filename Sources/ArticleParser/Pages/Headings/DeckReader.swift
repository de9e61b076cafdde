/// Tells kicker, headline and subheadline in the lines of one deck.
struct DeckReader {
  private let page: PrintedPage
  private let gaps: HeadingGaps

  init(_ page: PrintedPage, _ gaps: HeadingGaps) {
    self.page = page
    self.gaps = gaps
  }

  /// Reads the deck of a piece.
  func deck(_ candidate: DeckCandidate, of piece: Piece) -> Deck {
    var spans = candidate.spans
    var deck = Deck()
    if let dash = spans.indices.dropFirst().first(where: { startsWithDash(spans[$0]) }) {
      deck.subheadline = Array(spans[dash...])
      spans = Array(spans[..<dash])
    }
    let cut = kickerEnd(spans, piece)
    deck.kicker = Array(spans[..<cut])
    deck.headline = Array(spans[cut...])
    deck.items = candidate.items
    deck.isSplit = candidate.spans.contains { $0.range.count < page.lines[$0.line].text.count }
    return deck
  }

  private func startsWithDash(_ span: LineSpan) -> Bool {
    page.text(span).starts(with: "——".unicodeScalars)
  }

  /// How many of the lines are the kicker.
  ///
  /// Nothing tells the size of the type, so every reading of the lines is weighed: all of them one
  /// headline, broken by its width, or a kicker before one of them.
  private func kickerEnd(_ spans: [LineSpan], _ piece: Piece) -> Int {
    guard spans.count > 1 else { return 0 }
    let widths = spans.map { page.text($0).halfWidth }
    let body = BodyClauses(page, piece)
    var best = (cut: 0, score: DeckShape.wholeScore(widths[...]))
    for cut in 1..<spans.count {
      guard LineShape.quotesBalance(page.text(spans[..<cut])[...]) else { continue }
      let score =
        wording(spans, cut, body) + gaps.score(before: spans[cut])
        + DeckShape.kickerScore(widths[..<cut], widths[cut...])
      if score > best.score { best = (cut, score) }
    }
    return best.cut
  }

  /// How much the words speak for a kicker that ends before a line.
  private func wording(_ spans: [LineSpan], _ cut: Int, _ body: BodyClauses) -> Float {
    let above = page.text(spans[cut - 1])
    let below = page.text(spans[cut])
    var score = KickerWording.score(above: above, below: below) + bond(above, below, body)
    if spans[..<cut].contains(where: { LineShape.hasWordBlank(page.text($0)) }) {
      score += KickerWeights.blankAbove
    }
    if spans[cut...].contains(where: { LineShape.hasWordBlank(page.text($0)) }) {
      score += KickerWeights.blankBelow
    }
    return score
  }

  /// What the body says of the break between two lines.
  private func bond(
    _ above: ArraySlice<Unicode.Scalar>, _ below: ArraySlice<Unicode.Scalar>, _ body: BodyClauses
  ) -> Float {
    guard let last = above.last, let first = below.first else { return 0 }
    var score: Float = 0
    if last.isHan, first.isHan {
      if CommonPairs.contains(last, first) { score += KickerWeights.commonPair }
      if body.joins(last, first) { score += KickerWeights.bodyPair }
    } else {
      score += KickerWeights.mark
    }
    let end = above.suffix(2)
    score += KickerWeights.clauseEnd * body.endShare(of: end)
    score += KickerWeights.sharedClause * body.share(of: above, and: below)
    if body.follows(below.prefix(2), after: end) { score += KickerWeights.oneClause }
    return score
  }
}
