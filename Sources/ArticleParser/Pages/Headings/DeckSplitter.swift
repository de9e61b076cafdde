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
  private static let shapeShare: Float = 0.3

  init(
    _ page: PrintedPage, _ evidence: HeadingEvidence, _ scale: PieceScale, _ gaps: HeadingGaps
  ) {
    self.page = page
    self.evidence = evidence
    self.scale = scale
    self.gaps = gaps
  }

  func decks(of run: HeadingRun) -> [DeckCandidate] {
    let segments = segments(of: run.spans)
    return partition(segments, run).map { range in
      var lines: [LineSpan] = []
      for segment in segments[range] { segment.append(to: &lines) }
      return DeckCandidate(
        spans: lines, items: run.items, inside: run.inside, gains: gains(of: lines))
    }
  }

  /// A stretch of a heading line that no deck ends within.
  private struct Segment {
    var span: LineSpan
    /// What a deck costs that begins with it.
    var price: Float

    /// Adds it to the lines of a deck, of which the last may be the line that it goes on with.
    func append(to lines: inout [LineSpan]) {
      if let last = lines.last, last.line == span.line {
        lines[lines.count - 1].range = last.range.lowerBound..<span.range.upperBound
      } else {
        lines.append(span)
      }
    }
  }

  /// The lines, cut wherever one may hold the headlines of two articles.
  private func segments(of lines: [LineSpan]) -> [Segment] {
    let glued = GluedLines(page, evidence)
    var segments: [Segment] = []
    for (index, line) in lines.enumerated() {
      let before = index > 0 ? lines[index - 1] : nil
      let after = index + 1 < lines.count ? lines[index + 1] : nil
      var start = line.range.lowerBound
      var price = before.map { bond($0, line) } ?? 0
      for seam in glued.seams(in: line, before: before, after: after) {
        let left = LineSpan(line: line.line, range: start..<seam.leftEnd)
        segments.append(Segment(span: left, price: price))
        (start, price) = (seam.position, seam.price)
      }
      let rest = LineSpan(line: line.line, range: start..<line.range.upperBound)
      segments.append(Segment(span: rest, price: price))
    }
    return segments
  }

  /// The best cut of the lines into decks that go to different pieces.
  private func partition(_ segments: [Segment], _ run: HeadingRun) -> [Range<Int>] {
    var plans = DeckPlans(lines: segments.count)
    let nearness = scale.nearness(of: run.items)
    for start in segments.indices {
      plans.prune(at: start)
      var tally = HeadingEvidence.Tally(evidence)
      var lines: [LineSpan] = []
      // For each line what speaks for a kicker that ends before it.
      var breaks: [Float] = []
      for end in (start + 1)...segments.count {
        let span = segments[end - 1].span
        if lines.last?.line != span.line {
          if lines.count == Self.longest { break }
          breaks.append(lines.last.map { kickerBreak($0, span) } ?? 0)
        }
        segments[end - 1].append(to: &lines)
        tally.add(page.text(span))
        plans.extend(
          from: start, to: end,
          gains: scale.gains(of: tally.gains, nearness: nearness),
          strain: strain(in: lines[...]) + segments[start].price
            - Self.shapeShare * shape(of: lines, breaks))
      }
    }
    return plans.best(expected: scale.unheadedBefore(run))
  }

  /// How much the lines look like one deck, read in the best way.
  private func shape(of lines: [LineSpan], _ breaks: [Float]) -> Float {
    let widths = lines.map { width($0) }
    return lines.indices.dropFirst().reduce(DeckShape.wholeScore(widths[...])) { best, cut in
      max(best, breaks[cut] + DeckShape.kickerScore(widths[..<cut], widths[cut...]))
    }
  }

  /// How much speaks for a kicker that ends before a line.
  private func kickerBreak(_ above: LineSpan, _ below: LineSpan) -> Float {
    var score = KickerWording.score(above: page.text(above), below: page.text(below))
    score += gaps.score(before: below)
    if evidence.joins(page, above, below) { score += KickerWeights.bodyPair }
    if isCommonPair(above, below) { score += KickerWeights.commonPair }
    return score
  }

  private func isCommonPair(_ above: LineSpan, _ below: LineSpan) -> Bool {
    guard let last = page.text(above).last, let first = page.text(below).first else { return false }
    return CommonPairs.contains(last, first)
  }

  /// What speaks for two lines to be of one deck: no blank line between them, a word that runs over
  /// both, of the bodies or a common one, one width.
  private func bond(_ line: LineSpan, _ next: LineSpan) -> Float {
    var bond: Float = gaps.isTied(next) ? 4 : 0
    if evidence.joins(page, line, next) { bond += 2 }
    if isCommonPair(line, next) { bond += 1.5 }
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
    // Running text among the headings is no line of a deck.
    if lines.count > 1, lines.contains(where: { LineShape.hasClauses(page.text($0)) }) {
      strain += 4
    }
    if lines.count > 3 { strain += Float(lines.count - 3) * 0.3 }
    return strain
  }

  func gains(of lines: [LineSpan]) -> [Float] {
    evidence.gains(of: page.text(lines)[...])
  }
}
