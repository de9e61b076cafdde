/// Tells kicker, headline and subheadline in the lines of one deck.
struct DeckReader {
  private let page: PrintedPage
  /// Blank raw lines stand between most lines of the page.
  private let usuallyParted: Bool
  /// The page's blank lines part boxes.
  private let partsBoxes: Bool
  /// Some heading lines of the page stand without the usual blank line.
  private let tiesHeadlines: Bool

  init(_ page: PrintedPage, headings: [LineSpan]) {
    self.page = page
    let parted = page.lines.dropFirst().count { $0.blanksBefore > 0 }
    usuallyParted = parted * 2 > page.lines.count
    partsBoxes = !usuallyParted && parted > 2
    tiesHeadlines = headings.contains { $0.line > 0 && page.lines[$0.line].blanksBefore == 0 }
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
    text(span).starts(with: "——".unicodeScalars)
  }

  private func text(_ span: LineSpan) -> ArraySlice<Unicode.Scalar> {
    page.lines[span.line].text[span.range]
  }

  /// How many of the lines are the kicker.
  ///
  /// Nothing tells the size of the type, so every reading of the lines is weighed: all of them one
  /// headline, broken by its width, or a kicker before one of them.
  private func kickerEnd(_ spans: [LineSpan], _ piece: Piece) -> Int {
    guard spans.count > 1 else { return 0 }
    if Organisation.isName(text(spans[0])) { return 1 }
    let widths = spans.map { text($0).reduce(0) { $0 + $1.halfWidth } }
    let body = BodyClauses(page, piece)
    var best = (cut: 0, score: DeckShape.wholeScore(widths[...]))
    for cut in 1..<spans.count where isBalanced(spans[..<cut]) {
      let score =
        wording(spans, cut, body) + gapScore(spans[cut])
        + DeckShape.kickerScore(widths[..<cut], widths[cut...])
      if score > best.score { best = (cut, score) }
    }
    return best.cut
  }

  /// How much the words speak for a kicker that ends before a line.
  private func wording(_ spans: [LineSpan], _ cut: Int, _ body: BodyClauses) -> Float {
    let above = text(spans[cut - 1])
    let below = text(spans[cut])
    var score = bond(above, below, body)
    if PhraseEdge.opensAnew(below) { score += KickerWeights.subject }
    if PhraseEdge.opensWithVerb(below) { score += KickerWeights.verb }
    if PhraseEdge.goesOn(below) { score += KickerWeights.predicate }
    if PhraseEdge.closes(above) {
      score += KickerWeights.closing + (PhraseEdge.closes(below) ? KickerWeights.twoClauses : 0)
    }
    if PhraseEdge.leadsOn(above) { score += KickerWeights.leadingOn }
    if spans[..<cut].contains(where: { text($0).contains(" ") }) {
      score += KickerWeights.blankAbove
    }
    if spans[cut...].contains(where: { text($0).contains(" ") }) {
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

  /// Lines of one headline may stand closer than two decks: without the blank line that parts the
  /// rest of the page, or in one box.
  private func gapScore(_ span: LineSpan) -> Float {
    let isTied = page.lines[span.line].blanksBefore == 0
    if usuallyParted {
      return isTied ? KickerWeights.tied : tiesHeadlines ? KickerWeights.parted : 0
    }
    return isTied && partsBoxes ? KickerWeights.sameBox : 0
  }

  /// Whether every quote and bracket that the lines open is closed in them.
  private func isBalanced(_ spans: ArraySlice<LineSpan>) -> Bool {
    var depth = 0
    for span in spans {
      for scalar in text(span) {
        if scalar.isOpening { depth += 1 } else if scalar.isClosing { depth -= 1 }
      }
    }
    return depth == 0
  }
}
