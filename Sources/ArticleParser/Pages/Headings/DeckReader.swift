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
  ///
  /// Nothing tells the size of the type, so every reading of the lines is weighed: all of them one
  /// headline, broken by its width, or a kicker before one of them. The weights were fitted to some
  /// hundred decks whose reading was known.
  private func kickerEnd(_ spans: [LineSpan]) -> Int {
    guard spans.count > 1 else { return 0 }
    if Organisation.isName(page.lines[spans[0].line].text[spans[0].range]) { return 1 }
    let widths = spans.map(width)
    var best = (cut: 0, score: -2.2 * Self.unevenness(widths[...]))
    for cut in 1..<spans.count where canEnd(spans[..<cut]) {
      let score =
        wording(spans, cut) + gapScore(spans[cut]) + Self.widthScore(widths[..<cut], widths[cut...])
      if score > best.score { best = (cut, score) }
    }
    return best.cut
  }

  /// Whether a kicker may stop after the lines: no phrase, quote or bracket is left open.
  private func canEnd(_ spans: ArraySlice<LineSpan>) -> Bool {
    guard let last = spans.last else { return false }
    return isBalanced(spans) && !PhraseEdge.leavesOpen(page.lines[last.line].text[last.range])
  }

  /// How much the words speak for a kicker that ends before a line.
  private func wording(_ spans: [LineSpan], _ cut: Int) -> Float {
    var score: Float = 0
    if let last = last(spans[cut - 1]), last.isHan, first(spans[cut])?.isHan == true {
      score += evidence.joins(page, spans[cut - 1], spans[cut]) ? -1.5 : 1.9
    }
    let below = page.lines[spans[cut].line].text[spans[cut].range]
    if PhraseEdge.opensAnew(below) { score += 1.6 }
    if PhraseEdge.goesOn(below) { score -= 1.2 }
    if below.count <= 2 { score -= 2 }
    // Two phrases parted by a blank are a headline that was broken by its width.
    if spans[..<cut].contains(where: { hasBlank($0) }) { score -= 1 }
    if spans[cut...].contains(where: { hasBlank($0) }) { score -= 1 }
    return score
  }

  private func hasBlank(_ span: LineSpan) -> Bool {
    page.lines[span.line].text[span.range].contains(" ")
  }

  private func first(_ span: LineSpan) -> Unicode.Scalar? {
    page.lines[span.line].text[span.range].first
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

  /// How much the widths speak for a kicker above a headline in larger type.
  private static func widthScore(_ kicker: ArraySlice<Int>, _ headline: ArraySlice<Int>) -> Float {
    guard let last = kicker.last, let first = headline.first else { return 0 }
    var score: Float = -1.5 - 1.3 * unevenness(kicker) - 2.5 * unevenness(headline)
    if kicker.count + headline.count > 2 { score -= 1.4 }
    if kicker.count > 1 {
      score -= 1.6
      // Smaller type that had to be broken held more than the larger type below it.
      if (headline.max() ?? 0) >= (kicker.max() ?? 0) { score -= 1.6 }
    }
    if kicker.count == 1, last <= 6 { score += 1.1 }
    if abs(last - first) <= 2 { score -= 0.6 }
    // The rest of a broken line is short; the headline under a kicker is not.
    if headline.count == 1, first * 20 < last * 9 { score -= 1.1 }
    return score
  }

  /// How far the lines of one box but the last are from filling it, in steps of two characters; the
  /// first missing character says little, since a mark may not begin a line.
  private static func unevenness(_ widths: ArraySlice<Int>) -> Float {
    let box = widths.max() ?? 0
    return widths.dropLast().reduce(0) { sum, width in
      let missing = Float(box - width)
      return sum + min(missing / 2, 1) * 0.4 + min(3, max(0, missing - 2) / 4)
    }
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
