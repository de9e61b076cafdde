/// Parts the heading lines that stand together into the decks of single articles.
///
/// Every way to cut the lines is weighed together with the pieces that the decks would go to: a piece
/// takes one deck only, so two decks that speak of the same body are rather one.
struct DeckSplitter {
  private let page: PrintedPage
  private let evidence: HeadingEvidence
  private let scale: PieceScale
  private let gaps: HeadingGaps

  private static let longest = 8
  /// What the look of a deck counts beside what its words say for a piece.
  private static let shapeShare: Float = 0.15

  init(
    _ page: PrintedPage, _ evidence: HeadingEvidence, _ scale: PieceScale, _ gaps: HeadingGaps
  ) {
    self.page = page
    self.evidence = evidence
    self.scale = scale
    self.gaps = gaps
  }

  func decks(of run: HeadingRun) -> [DeckCandidate] {
    let spans = run.spans.flatMap { unglue($0) }
    return partition(spans, run).map { range in
      let lines = Array(spans[range])
      return DeckCandidate(
        spans: lines, items: run.items, inside: run.inside, gains: gains(of: lines))
    }
  }

  /// Cuts a line that holds the headlines of two articles set on one baseline.
  ///
  /// `创建新市民金融工作室山东邮政推出`: the left half is the words of one body, the right half those
  /// of another; a blank between them makes a cut cheaper.
  private func unglue(_ span: LineSpan) -> [LineSpan] {
    let text = page.lines[span.line].text
    guard span.range.count >= 8, evidence.pieceCount > 1, !Organisation.isName(text[span.range])
    else { return [span] }
    let gains = evidence.gains(of: text[span.range])
    let whole = gains.max() ?? 0
    let margin = margin(of: gains)
    var best: (cut: Int, gain: Float)?
    for cut in (span.range.lowerBound + 4)...(span.range.upperBound - 4) {
      if text[cut].isClosing || text[cut].isStop || text[cut - 1].isOpening { continue }
      if LineShape.startsMidSentence(text[cut..<span.range.upperBound]) { continue }
      let price = (text[cut - 1] == " " ? 1 : 3.4) * evidence.rarest
      let right = text[cut..<span.range.upperBound]
      let left = text[span.range.lowerBound..<cut]
      var gain = margin > price ? split(left, right) - price : 0
      if isForeign(right, to: left) { gain = max(gain, whole + evidence.rarest) }
      // 建设|北京邮政 and not 建|设北京邮政: the bodies have the word 建设.
      if evidence.joins(text[cut - 1], text[cut]) { gain -= evidence.rarest * 4 }
      if gain > whole, gain > best?.gain ?? 0 { best = (cut, gain) }
    }
    guard let best else { return [span] }
    var end = best.cut
    while end > span.range.lowerBound, text[end - 1] == " " { end -= 1 }
    let left = LineSpan(line: span.line, range: span.range.lowerBound..<end)
    let right = LineSpan(line: span.line, range: best.cut..<span.range.upperBound)
    return [left] + unglue(right)
  }

  /// More than two halves of a line can gain over the whole: what the second best piece gains.
  private func margin(of gains: [Float]) -> Float {
    var best: (first: Float, second: Float) = (0, 0)
    for gain in gains {
      best = gain > best.first ? (gain, best.first) : (best.first, max(best.second, gain))
    }
    // Halves may be rounded up where the whole was rounded down.
    return best.second + 0.01
  }

  /// Whether the right half is the name of an organisation that the left half's body does not name:
  /// the kicker of the next headline.
  private func isForeign(
    _ right: ArraySlice<Unicode.Scalar>, to left: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    guard Organisation.isName(right) else { return false }
    let lefts = evidence.gains(of: left)
    guard let owner = lefts.indices.max(by: { lefts[$0] < lefts[$1] }), lefts[owner] > 0 else {
      return false
    }
    return evidence.gains(of: right)[owner] < evidence.rarest * Float(right.count - 1) * 0.5
  }

  /// What two halves of a line gain when they go to two pieces.
  private func split(
    _ left: ArraySlice<Unicode.Scalar>, _ right: ArraySlice<Unicode.Scalar>
  ) -> Float {
    let lefts = evidence.gains(of: left)
    guard let first = lefts.indices.max(by: { lefts[$0] < lefts[$1] }),
      lefts[first] >= evidence.rarest
    else { return 0 }
    let rights = evidence.gains(of: right)
    guard let second = rights.indices.max(by: { rights[$0] < rights[$1] }), first != second
    else { return 0 }
    guard rights[second] >= evidence.rarest else { return 0 }
    return lefts[first] + rights[second]
  }

  /// The best cut of the lines into decks that go to different pieces.
  private func partition(_ spans: [LineSpan], _ run: HeadingRun) -> [Range<Int>] {
    var plans = DeckPlans(lines: spans.count)
    let nearness = scale.nearness(of: run.items)
    let widths = spans.map { page.text($0).halfWidth }
    let kickerBreaks = spans.indices.map { $0 > 0 ? kickerBreak(spans[$0 - 1], spans[$0]) : 0 }
    for start in spans.indices {
      plans.prune(at: start)
      let parting = start > 0 ? bond(spans[start - 1], spans[start]) : 0
      var tally = HeadingEvidence.Tally(evidence)
      for end in (start + 1)...min(spans.count, start + Self.longest) {
        tally.add(page.text(spans[end - 1]))
        plans.extend(
          from: start, to: end,
          gains: scale.gains(of: tally.gains, nearness: nearness),
          strain: strain(in: spans[start..<end]) + parting
            - Self.shapeShare * shape(start..<end, widths, kickerBreaks))
      }
    }
    return plans.best(expected: scale.unheadedBefore(run))
  }

  /// How much the lines look like one deck, read in the best way.
  private func shape(_ lines: Range<Int>, _ widths: [Int], _ kickerBreaks: [Float]) -> Float {
    lines.dropFirst().reduce(DeckShape.wholeScore(widths[lines])) { best, cut in
      max(
        best,
        kickerBreaks[cut]
          + DeckShape.kickerScore(widths[lines.lowerBound..<cut], widths[cut..<lines.upperBound]))
    }
  }

  /// How much speaks for a kicker that ends before a line.
  private func kickerBreak(_ above: LineSpan, _ below: LineSpan) -> Float {
    var score = KickerWording.score(above: page.text(above), below: page.text(below))
    score += gaps.score(before: below)
    if evidence.joins(page, above, below) { score += KickerWeights.bodyPair }
    if let last = page.text(above).last, let first = page.text(below).first,
      CommonPairs.contains(last, first)
    {
      score += KickerWeights.commonPair
    }
    return score
  }

  /// What speaks for two lines to be of one deck: no blank line between them, a word that runs over
  /// both, one width.
  private func bond(_ line: LineSpan, _ next: LineSpan) -> Float {
    var bond: Float = gaps.isTied(next) ? 4 : 0
    if evidence.joins(page, line, next) { bond += 2.5 }
    if PhraseEdge.leadsOn(page.text(line)) { bond += 3 }
    // The rest of a wrapped headline is shorter than the line that it was broken from.
    let shrink = width(line) - width(next)
    if abs(shrink) <= 2 { bond += 1.1 } else if shrink > 2 { bond += 0.7 }
    return bond
  }

  private func width(_ span: LineSpan) -> Int {
    page.text(span).halfWidth
  }

  /// What speaks against the lines being one deck.
  private func strain(in lines: ArraySlice<LineSpan>) -> Float {
    var strain: Float = 0
    for span in lines.dropFirst() where Organisation.isName(page.text(span)) { strain += 4 }
    if lines.count == 1, let line = lines.first, line.range.count <= 5 { strain += 4 }
    if !LineShape.quotesBalance(page.text(lines)[...]) { strain += 4.5 }
    if lines.count > 3 { strain += Float(lines.count - 3) * 0.3 }
    return strain
  }

  func gains(of lines: [LineSpan]) -> [Float] {
    evidence.gains(of: page.text(lines)[...])
  }
}
