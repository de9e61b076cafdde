/// Weighs words and nearness of a deck for each piece of its page.
struct PieceScale {
  let pieces: [Piece]
  let rarest: Float
  let runs: [HeadingRun]

  /// What has to be earned before a deck is given to a piece: a wrong headline is worse than none.
  private static let price: Float = 1.6

  /// The gain of each pairing; below 0 the two are better left apart.
  func gains(of words: [Float], nearness: [Float]) -> [Float] {
    pieces.indices.map { words[$0] / rarest + nearness[$0] - Self.price }
  }

  /// What speaks for each piece by its distance to the items of a heading.
  func nearness(of items: ClosedRange<Int>) -> [Float] {
    pieces.map { nearness(items, $0) }
  }

  /// How many pieces stand between the heading run before and this one, those without a heading of
  /// their own left out.
  func unheadedBefore(_ run: HeadingRun) -> Int {
    let start = runs.last { $0.items.upperBound < run.items.lowerBound }?.items.upperBound ?? -1
    return pieces.count {
      $0.items.lowerBound > start && $0.items.upperBound < run.items.lowerBound
        && $0.continuedFrom == nil && !($0.startsPage && !$0.hasLead && $0.byline.isEmpty)
    }
  }

  /// The gain of a deck for each piece; a cross-head is the headline of its own piece or of none,
  /// and not if the page has another.
  func gains(of candidate: DeckCandidate) -> [Float] {
    guard candidate.crossHead != nil else {
      return gains(of: candidate.gains, nearness: nearness(of: candidate.items))
    }
    return pieces.indices.map { index in
      guard candidate.inside == index else { return -1 }
      return candidate.gains[index] / rarest - Self.price - 4
    }
  }

  private func nearness(_ items: ClosedRange<Int>, _ piece: Piece) -> Float {
    switch between(items, piece) {
    case 0: 1.2
    case 1: 0.6
    case 2: 0.3
    default: 0
    }
  }

  /// Pieces that stand wholly between the heading and the piece.
  private func between(_ items: ClosedRange<Int>, _ piece: Piece) -> Int {
    let gap =
      piece.items.upperBound < items.lowerBound
      ? piece.items.upperBound...items.lowerBound
      : min(items.upperBound, piece.items.lowerBound)...piece.items.lowerBound
    return pieces.count {
      $0.items.lowerBound > gap.lowerBound && $0.items.upperBound < gap.upperBound
    }
  }
}
