/// Gives column labels to pieces.
enum LabelMatcher {
  /// The nearest pairs first: a label stands right above the deck or the body of its piece, seldom
  /// below either; opinion has no lead.
  static func assign(_ layout: inout PageLayout, decks: [Deck?]) {
    var pairs: [(cost: Int, label: Int, piece: Int)] = []
    for (ordinal, label) in layout.labels.enumerated() {
      for (index, piece) in layout.pieces.enumerated() {
        if label.label.isCommentary, !canBeCommentary(piece) { continue }
        var cost = cost(of: label.item, for: piece.items) + besideBody
        if let deck = decks[index] { cost = min(cost, self.cost(of: label.item, for: deck.items)) }
        if label.label.isCommentary, piece.parts.contains(where: { !$0.isParagraph }) {
          cost += sections
        }
        pairs.append((cost, ordinal, index))
      }
    }
    var isGiven = [Bool](repeating: false, count: layout.labels.count)
    for pair in pairs.sorted(by: <) {
      guard !isGiven[pair.label], layout.pieces[pair.piece].label == nil else { continue }
      isGiven[pair.label] = true
      layout.pieces[pair.piece].label = layout.labels[pair.label]
    }
  }

  private static func canBeCommentary(_ piece: Piece) -> Bool {
    !piece.hasLead && !piece.isPhotoReport && piece.continuedFrom == nil
  }

  /// What a label costs below the items that it is for rather than above: as much as two items between.
  private static let below = 2
  /// What the body costs, since a label goes with the heading where the two are apart.
  private static let besideBody = 1

  /// What cross-heads cost, since opinion is short and seldom has any.
  private static let sections = 3

  private static func cost(of label: Int, for items: ClosedRange<Int>) -> Int {
    if label < items.lowerBound { return items.lowerBound - label }
    return label > items.upperBound ? label - items.upperBound + below : 0
  }
}
