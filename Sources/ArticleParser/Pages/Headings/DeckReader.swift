/// Tells kicker, headline and subheadline in the lines of one deck.
struct DeckReader {
  let page: PrintedPage
  let evidence: HeadingEvidence

  func deck(_ candidate: DeckCandidate) -> Deck {
    var spans = candidate.spans
    var deck = Deck()
    if let dash = spans.indices.dropFirst().first(where: { startsWithDash(spans[$0]) }) {
      deck.subheadline = Array(spans[dash...])
      spans = Array(spans[..<dash])
    }
    let cut = kickerEnd(spans)
    deck.kicker = Array(spans[..<cut])
    deck.headline = Array(spans[cut...])
    deck.isSplit = candidate.spans.contains { $0.range.count < page.lines[$0.line].text.count }
    return deck
  }

  private func startsWithDash(_ span: LineSpan) -> Bool {
    page.lines[span.line].text[span.range].starts(with: "——".unicodeScalars)
  }

  /// How many of the lines are the kicker.
  private func kickerEnd(_ spans: [LineSpan]) -> Int {
    guard spans.count > 1 else { return 0 }
    if Organisation.isName(page.lines[spans[0].line].text[spans[0].range]) { return 1 }
    var best = (cut: 0, score: Float(0))
    for cut in 1..<spans.count {
      let score = boundary(spans, cut)
      if score > best.score { best = (cut, score) }
    }
    return best.cut
  }

  /// How much speaks for the kicker to end before a line, above 0 for more than against.
  private func boundary(_ spans: [LineSpan], _ cut: Int) -> Float {
    var score: Float = 0.3
    let before = width(spans[cut - 1])
    let after = width(spans[cut])
    score += evidence.joins(page, spans[cut - 1], spans[cut]) ? -2 : 0.5
    if !isBalanced(spans[..<cut]) { score -= 3 }
    if page.lines[spans[cut].line].blanksBefore == 0 {
      score -= usuallyParted ? 2 : 0
    } else if usuallyParted {
      score += 0.5
    }
    let widest = spans.map(width).max() ?? 0
    if cut > 1 { score -= 0.6 }
    if spans[cut].range.count <= 2 { score -= 2 }
    // Lines of one headline are about equally long but for the last, which is no longer.
    if before >= widest - 2 && after <= before { score -= 0.8 }
    if after > before + 3 { score += 1 }
    return score
  }

  /// Whether every quote and bracket that the lines open is closed in them.
  private func isBalanced(_ spans: ArraySlice<LineSpan>) -> Bool {
    var depth = 0
    for span in spans {
      for scalar in page.lines[span.line].text[span.range] {
        if scalar.isOpening { depth += 1 } else if scalar.isClosing { depth -= 1 }
      }
    }
    return depth == 0
  }

  private func width(_ span: LineSpan) -> Int {
    page.lines[span.line].text[span.range].reduce(0) { $0 + $1.halfWidth }
  }

  private var usuallyParted: Bool {
    page.lines.dropFirst().count { $0.blanksBefore > 0 } * 2 > page.lines.count
  }
}
