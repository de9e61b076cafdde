/// Gives the decks of a page to its pieces, all at once.
struct HeadlineMatcher {
  private let page: PrintedPage
  private let evidence: HeadingEvidence
  private let scale: PieceScale
  private let gaps: HeadingGaps

  private init(_ page: PrintedPage, _ layout: PageLayout, _ runs: [HeadingRun]) {
    self.page = page
    evidence = HeadingEvidence(page, headings: runs.flatMap(\.spans), pieces: layout.pieces)
    gaps = HeadingGaps(page, headings: layout.headings.flatMap(\.spans))
    scale = PieceScale(pieces: layout.pieces, rarest: evidence.rarest, runs: layout.headings)
  }

  /// For each piece its deck.
  ///
  /// A cross-head may turn out to be the headline: some are painted between the columns of their
  /// body. Then it leaves the body.
  static func match(_ page: PrintedPage, _ layout: inout PageLayout) -> [Deck?] {
    let crossHeads = crossHeadRuns(layout)
    let matcher = HeadlineMatcher(page, layout, layout.headings + crossHeads)
    let candidates = matcher.candidates(layout.headings, crossHeads)
    let gains = candidates.map { matcher.scale.gains(of: $0) }
    let reader = DeckReader(page, matcher.gaps)
    var decks = [Deck?](repeating: nil, count: layout.pieces.count)
    var promoted: [(piece: Int, part: Int)] = []
    var rescue = DeckRescue(
      page, matcher.evidence, matcher.scale, candidates, Assignment.best(gains))
    rescue.run()
    for (candidate, piece) in zip(rescue.candidates, rescue.owners) {
      guard let piece else { continue }
      decks[piece] = reader.deck(candidate, of: layout.pieces[piece])
      if let part = candidate.crossHead { promoted.append((piece, part)) }
    }
    for (piece, part) in promoted.reversed() { layout.pieces[piece].parts.remove(at: part) }
    let headless = decks.indices.filter {
      decks[$0] == nil && layout.pieces[$0].continuedFrom == nil
    }
    for finding in BodyHeadlines.take(for: headless, from: &layout.pieces, of: page) {
      let piece = layout.pieces[finding.piece]
      let candidate = DeckCandidate(spans: finding.spans, items: piece.items, gains: [])
      decks[finding.piece] = reader.deck(candidate, of: piece)
    }
    return decks
  }

  private func candidates(
    _ headings: [HeadingRun], _ crossHeads: [HeadingRun]
  ) -> [DeckCandidate] {
    let splitter = DeckSplitter(page, evidence, scale, gaps)
    return headings.flatMap { splitter.decks(of: $0) }
      + crossHeads.map { run in
        let share = openingShare(of: run)
        var candidate = DeckCandidate(
          spans: run.spans, items: run.items, inside: run.inside,
          gains: splitter.gains(of: run.spans).map { $0 * share })
        candidate.crossHead = run.crossHead
        return candidate
      }
  }

  /// How many of a cross-head's pairs its piece's first paragraph has, from 0 to 1: a headline says
  /// what the text begins with, a cross-head what follows it.
  private func openingShare(of run: HeadingRun) -> Float {
    guard let piece = run.inside, let first = scale.pieces[piece].firstParagraph else { return 0 }
    var pairs = PairSet(page.text(run.spans)[...])
    return pairs.share(in: page.text(first.spans)[...])
  }

  /// The cross-heads of the pieces that ought to have a headline.
  private static func crossHeadRuns(_ layout: PageLayout) -> [HeadingRun] {
    var runs: [HeadingRun] = []
    for (index, piece) in layout.pieces.enumerated()
    where piece.continuedFrom == nil && (piece.hasLead || !piece.byline.isEmpty) {
      for (ordinal, part) in piece.parts.enumerated() {
        guard case .crossHead(let spans) = part else { continue }
        runs.append(
          HeadingRun(spans: spans, items: piece.items, inside: index, crossHead: ordinal))
      }
    }
    return runs
  }
}
