/// Gives column labels to pieces.
enum LabelMatcher {
  /// A label stands beside the body or beside the deck of its piece; opinion has no lead.
  static func assign(_ layout: inout PageLayout, decks: [Deck?]) {
    for label in layout.labels {
      var best: (piece: Int, distance: Int)?
      for (index, piece) in layout.pieces.enumerated() where piece.label == nil {
        if label.label.isCommentary, !canBeCommentary(piece) { continue }
        var distance = distance(label.item, piece.items)
        if let deck = decks[index] {
          distance = min(distance, self.distance(label.item, deck.items))
        }
        if distance < best?.distance ?? .max { best = (index, distance) }
      }
      if let best { layout.pieces[best.piece].label = label }
    }
  }

  private static func canBeCommentary(_ piece: Piece) -> Bool {
    !piece.hasLead && !piece.isPhotoReport && piece.continuedFrom == nil
  }

  private static func distance(_ item: Int, _ items: ClosedRange<Int>) -> Int {
    item < items.lowerBound ? items.lowerBound - item : max(0, item - items.upperBound)
  }
}
