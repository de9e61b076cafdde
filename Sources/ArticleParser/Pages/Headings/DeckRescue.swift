/// A second look at the decks of a page, once it is known which pieces are left without one.
struct DeckRescue {
  private let page: PrintedPage
  private let evidence: HeadingEvidence
  private let scale: PieceScale
  private(set) var candidates: [DeckCandidate]
  /// For each deck its piece.
  private(set) var owners: [Int?]

  init(
    _ page: PrintedPage, _ evidence: HeadingEvidence, _ scale: PieceScale,
    _ candidates: [DeckCandidate], _ owners: [Int?]
  ) {
    self.page = page
    self.evidence = evidence
    self.scale = scale
    self.candidates = candidates
    self.owners = owners
  }

  /// Looks for the headings of unheaded pieces inside the decks of others, then among those nobody took.
  mutating func run() {
    for piece in unheaded { cut(for: piece) }
    adopt()
  }

  /// The pieces that ought to have a heading and have none.
  var unheaded: [Int] {
    let headed = Set(owners.compactMap { $0 })
    return scale.pieces.indices.filter { index in
      let piece = scale.pieces[index]
      return !headed.contains(index) && piece.continuedFrom == nil
        && !piece.isPhotoReport && (piece.hasLead || !piece.byline.isEmpty)
    }
  }

  // MARK: - Decks that hold two

  private struct Cut {
    var deck: Int
    var left: [LineSpan]
    var right: [LineSpan]
    /// The left half is the owner's.
    var keepsLeft: Bool
    var gain: Float
  }

  /// Cuts the deck in two that holds the piece's heading beside its owner's, if one surely does.
  private mutating func cut(for piece: Int) {
    var best: Cut?
    for (deck, owner) in owners.enumerated() {
      guard let owner, candidates[deck].crossHead == nil, candidates[deck].inside == nil else {
        continue
      }
      // A cut gains at most what the whole deck says for the piece.
      guard candidates[deck].gains[piece] + 0.01 > 2 * evidence.rarest else { continue }
      let cut = bestCut(of: deck, owner: owner, for: piece)
      if let cut, cut.gain > best?.gain ?? 1 { best = cut }
    }
    guard let best else { return }
    let owner = owners[best.deck]
    let items = candidates[best.deck].items
    candidates[best.deck] = candidate(best.keepsLeft ? best.left : best.right, items)
    candidates.append(candidate(best.keepsLeft ? best.right : best.left, items))
    owners[best.deck] = owner
    owners.append(piece)
  }

  private func candidate(_ spans: [LineSpan], _ items: ClosedRange<Int>) -> DeckCandidate {
    DeckCandidate(spans: spans, items: items, inside: nil, gains: gains(of: spans))
  }

  private func bestCut(of deck: Int, owner: Int, for piece: Int) -> Cut? {
    let spans = candidates[deck].spans
    let whole = candidates[deck].gains[owner]
    var best: Cut?
    for (index, span) in spans.enumerated() {
      for position in span.range where index > 0 || position > span.range.lowerBound {
        guard let cut = halves(spans, index, position) else { continue }
        let left = gains(of: cut.left)
        let right = gains(of: cut.right)
        let kept = max(left[owner] + right[piece], left[piece] + right[owner])
        let gain = (kept - whole) / evidence.rarest - cut.price
        guard gain > best?.gain ?? 0 else { continue }
        best = Cut(
          deck: deck, left: cut.left, right: cut.right,
          keepsLeft: left[owner] + right[piece] >= left[piece] + right[owner], gain: gain)
      }
    }
    return best
  }

  /// The two halves of a deck, cut before a character, and what such a cut costs.
  private func halves(
    _ spans: [LineSpan], _ index: Int, _ position: Int
  ) -> (left: [LineSpan], right: [LineSpan], price: Float)? {
    let span = spans[index]
    let text = page.lines[span.line].text
    guard position > span.range.lowerBound else {
      return (Array(spans[..<index]), Array(spans[index...]), 0)
    }
    let before = text[position - 1]
    if before == " " || text[position].isClosing || text[position].isStop || before.isOpening {
      guard before == " ", !text[position].isClosing else { return nil }
    }
    if LineShape.startsMidSentence(text[position..<span.range.upperBound]) { return nil }
    // A cut inside a word of the bodies is hardly one.
    let price: Float = before == " " ? 0.3 : evidence.joins(before, text[position]) ? 2 : 1
    var end = position
    while end > span.range.lowerBound, text[end - 1] == " " { end -= 1 }
    guard end - span.range.lowerBound >= 4, span.range.upperBound - position >= 4 else {
      return nil
    }
    let left = LineSpan(line: span.line, range: span.range.lowerBound..<end)
    let right = LineSpan(line: span.line, range: position..<span.range.upperBound)
    return (spans[..<index] + [left], [right] + spans[(index + 1)...], price)
  }

  private func gains(of spans: [LineSpan]) -> [Float] {
    evidence.gains(of: page.text(spans)[...])
  }

  // MARK: - Strays

  /// Gives decks that nobody took to unheaded pieces near them: little has to speak for it where
  /// nothing else is left, and more where two may have it.
  private mutating func adopt() {
    let decks = candidates.indices.filter {
      owners[$0] == nil && candidates[$0].crossHead == nil && length(candidates[$0]) >= 5
    }
    let pieces = unheaded
    guard !decks.isEmpty, !pieces.isEmpty else { return }
    let gains = decks.map { deck in
      let nearness = scale.nearness(of: candidates[deck].items)
      let all = scale.gains(of: candidates[deck].gains, nearness: nearness)
      let rivals = pieces.count { nearness[$0] > 0 }
      let bonus = 1 - logarithm(Float(max(1, rivals)))
      return pieces.map { all[$0] + bonus }
    }
    for (deck, piece) in zip(decks, Assignment.best(gains)) {
      if let piece { owners[deck] = pieces[piece] }
    }
  }

  private func length(_ candidate: DeckCandidate) -> Int {
    candidate.spans.reduce(0) { $0 + $1.range.count }
  }
}
