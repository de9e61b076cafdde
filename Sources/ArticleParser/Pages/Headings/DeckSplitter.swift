/// Parts the heading lines that stand together into the decks of single articles.
struct DeckSplitter {
  private let page: PrintedPage
  private let evidence: HeadingEvidence
  /// What one more deck has to earn.
  private let price: Float
  /// Blank raw lines stand between most lines of the page.
  private let isParted: Bool

  init(_ page: PrintedPage, _ evidence: HeadingEvidence) {
    self.page = page
    self.evidence = evidence
    price = evidence.rarest * 0.9
    isParted = page.lines.dropFirst().count { $0.blanksBefore > 0 } * 2 > page.lines.count
  }

  func decks(of run: HeadingRun) -> [DeckCandidate] {
    let spans = run.spans.flatMap { unglue($0) }
    return partition(spans).map { range in
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
    guard span.range.count >= 8, evidence.pieceCount > 1 else { return [span] }
    let whole = evidence.gains(of: text[span.range]).max() ?? 0
    var best: (cut: Int, gain: Float)?
    for cut in (span.range.lowerBound + 4)...(span.range.upperBound - 4) {
      if text[cut].isClosing || text[cut].isStop || text[cut - 1].isOpening { continue }
      let left = evidence.gains(of: text[span.range.lowerBound..<cut])
      let right = evidence.gains(of: text[cut..<span.range.upperBound])
      guard let first = left.indices.max(by: { left[$0] < left[$1] }),
        let second = right.indices.max(by: { right[$0] < right[$1] }), first != second
      else { continue }
      let gain = left[first] + right[second] - (text[cut - 1] == " " ? 1 : 3) * evidence.rarest
      if gain > whole, gain > best?.gain ?? 0 { best = (cut, gain) }
    }
    guard let best else { return [span] }
    var end = best.cut
    while end > span.range.lowerBound, text[end - 1] == " " { end -= 1 }
    let left = LineSpan(line: span.line, range: span.range.lowerBound..<end)
    let right = LineSpan(line: span.line, range: best.cut..<span.range.upperBound)
    return [left] + unglue(right)
  }

  /// The cut into decks of neighbouring lines that explains the words best.
  private func partition(_ spans: [LineSpan]) -> [Range<Int>] {
    let longest = 7
    var best = [Float](repeating: -.infinity, count: spans.count + 1)
    var starts = [Int](repeating: 0, count: spans.count + 1)
    best[0] = 0
    for end in 1...max(spans.count, 1) where end <= spans.count {
      for start in max(0, end - longest)..<end {
        let lines = Array(spans[start..<end])
        let gain =
          best[start] + (gains(of: lines).max() ?? 0) - price - strain(in: lines)
          - (start > 0 && isTied(spans[start]) ? evidence.rarest * 2 : 0)
        if gain > best[end] { (best[end], starts[end]) = (gain, start) }
      }
    }
    var ranges: [Range<Int>] = []
    var end = spans.count
    while end > 0 {
      ranges.append(starts[end]..<end)
      end = starts[end]
    }
    return ranges.reversed()
  }

  /// Whether a line follows the one before without the blank line that the page has elsewhere:
  /// both are lines of one headline in large type.
  private func isTied(_ span: LineSpan) -> Bool {
    isParted && span.range.lowerBound == 0 && page.lines[span.line].blanksBefore == 0
  }

  /// What speaks against the lines being one deck.
  private func strain(in lines: [LineSpan]) -> Float {
    var strain: Float = 0
    for span in lines.dropFirst()
    where Organisation.isName(page.lines[span.line].text[span.range]) { strain += 3 }
    if lines.count > 4 { strain += Float(lines.count - 4) * 0.5 }
    return strain
  }

  private func gains(of lines: [LineSpan]) -> [Float] {
    var text: [Unicode.Scalar] = []
    for span in lines { text += page.lines[span.line].text[span.range] }
    return evidence.gains(of: text[...])
  }
}
