/// Tells kicker, headline and subheadline in the lines of one deck.
struct DeckReader {
  private let page: PrintedPage
  private let evidence: HeadingEvidence
  /// Blank raw lines stand between most lines of the page.
  private let usuallyParted: Bool
  /// The page's blank lines part boxes.
  private let partsBoxes: Bool
  /// Some heading lines of the page stand without the usual blank line.
  private let tiesHeadlines: Bool

  init(_ page: PrintedPage, _ evidence: HeadingEvidence, headings: [LineSpan]) {
    self.page = page
    self.evidence = evidence
    let parted = page.lines.dropFirst().count { $0.blanksBefore > 0 }
    usuallyParted = parted * 2 > page.lines.count
    partsBoxes = !usuallyParted && parted > 2
    tiesHeadlines = headings.contains { $0.line > 0 && page.lines[$0.line].blanksBefore == 0 }
  }

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
    deck.items = candidate.items
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
    score += evidence.joins(page, spans[cut - 1], spans[cut]) ? -2 : 0.5
    if !isBalanced(spans[..<cut]) { score -= 3 }
    if last(spans[cut - 1]) == "：" { score -= 1.5 }
    if cut > 1 { score -= 0.6 }
    if spans[cut].range.count <= 2 { score -= 2 }
    if spans[..<cut].contains(where: { breaksPhrase($0) }) { score -= 2 }
    score += gapScore(spans[cut])
    score += widthScore(spans.map(width), cut)
    return score
  }

  /// Two phrases parted by a blank are a headline that was broken by its width, not a kicker.
  private func breaksPhrase(_ span: LineSpan) -> Bool {
    page.lines[span.line].text[span.range].contains(" ")
  }

  private func last(_ span: LineSpan) -> Unicode.Scalar? {
    page.lines[span.line].text[span.range].last
  }

  /// Lines of one headline may stand closer than two decks: without the blank line that parts the
  /// rest of the page, or in one box.
  private func gapScore(_ span: LineSpan) -> Float {
    let isTied = page.lines[span.line].blanksBefore == 0
    if usuallyParted { return isTied ? -2 : tiesHeadlines ? 0.5 : 0 }
    return isTied && partsBoxes ? -0.6 : 0
  }

  /// The lines of a wrapped headline are equally long but for the last.
  private func widthScore(_ widths: [Int], _ cut: Int) -> Float {
    guard widths.count > 2 else {
      // The rest of a wrapped line is short; the headline under a kicker is not.
      if widths[1] * 20 < widths[0] * 9 { return -1.5 }
      return !usuallyParted && abs(widths[0] - widths[1]) <= 2 ? -0.9 : 0
    }
    let wrapped = widths[cut..<(widths.count - 1)]
    if let first = wrapped.first, abs(widths[cut - 1] - first) > 2,
      wrapped.allSatisfy({ abs($0 - first) <= 2 })
    {
      return 0.8
    }
    return abs(widths[cut - 1] - widths[cut]) <= 2 ? -0.8 : 0
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
}
