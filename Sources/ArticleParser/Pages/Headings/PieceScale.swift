/// Weighs words and nearness of a deck for each piece of its page.
struct PieceScale {
  let pieces: [Piece]
  let rarest: Float
  let runs: [HeadingRun]

  /// What has to be earned before a deck is given to a piece: a wrong headline is worse than none.
  private static let price: Float = 1.6
  private static let near: Float = 1.2

  /// The gain of each pairing; below 0 the two are better left apart.
  func gains(of words: [Float], nearness: [Float]) -> [Float] {
    pieces.indices.map { words[$0] / rarest + nearness[$0] - Self.price }
  }

  /// What speaks for each piece by where it stands: those painted since the heading before, in what
  /// order ever, and the next on either side.
  func nearness(of items: ClosedRange<Int>) -> [Float] {
    let row = start(ofRowBefore: items)..<items.lowerBound
    var lastStart = -1
    var firstEnd = Int.max
    for piece in pieces {
      if piece.items.upperBound < items.lowerBound {
        lastStart = max(lastStart, piece.items.lowerBound)
      } else if piece.items.lowerBound > items.upperBound {
        firstEnd = min(firstEnd, piece.items.upperBound)
      }
    }
    return pieces.map { piece in
      let isNear =
        row.contains(piece.items.lowerBound)
        || piece.items.upperBound >= lastStart && piece.items.lowerBound <= firstEnd
      return isNear ? Self.near : 0
    }
  }

  /// How many pieces stand between the heading run before and this one, those without a heading of
  /// their own left out.
  func unheadedBefore(_ run: HeadingRun) -> Int {
    let start = start(ofRowBefore: run.items)
    return pieces.count {
      $0.items.lowerBound >= start && $0.items.upperBound < run.items.lowerBound
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

  /// The item after the heading before.
  private func start(ofRowBefore items: ClosedRange<Int>) -> Int {
    (runs.last { $0.items.upperBound < items.lowerBound }?.items.upperBound ?? -1) + 1
  }
}
