/// Gives column labels to pieces.
struct LabelMatcher {
  private let labels: [PlacedLabel]
  private let decks: [Deck?]
  private var pieces: [Piece]

  /// A label over briefs is for the nearest run of them, any other for one piece.
  static func assign(_ layout: inout PageLayout, decks: [Deck?], _ page: PrintedPage) {
    guard !layout.labels.isEmpty else { return }
    var matcher = LabelMatcher(labels: layout.labels, decks: decks, pieces: layout.pieces)
    let single = matcher.giveToBriefs(page)
    matcher.giveToPieces(single)
    layout.pieces = matcher.pieces
  }

  /// Labels and runs keep their order where several labels are printed before all of their runs.
  private mutating func giveToBriefs(_ page: PrintedPage) -> [Int] {
    let over = labels.indices.filter { labels[$0].label.isOverBriefs }
    guard !over.isEmpty else { return Array(labels.indices) }
    var runs = BriefRun.runs(of: pieces, on: page)[...]
    for label in over {
      let costs = runs.map { cost(of: label, for: $0) }
      guard let least = costs.indices.min(by: { costs[$0] < costs[$1] }) else { break }
      for piece in runs[runs.startIndex + least].pieces { pieces[piece].label = labels[label] }
      runs = runs.dropFirst(least + 1)
    }
    return labels.indices.filter { !labels[$0].label.isOverBriefs }
  }

  /// The nearest pairs first: a label stands right above the deck or the body of its piece, seldom
  /// below either; opinion has no lead.
  private mutating func giveToPieces(_ labels: [Int]) {
    var pairs: [(cost: Int, label: Int, piece: Int)] = []
    for label in labels {
      let isCommentary = self.labels[label].label.isCommentary
      for (index, piece) in pieces.enumerated() where piece.label == nil {
        if isCommentary, !Self.canBeCommentary(piece) { continue }
        var cost = cost(of: label, for: index)
        if isCommentary, piece.parts.contains(where: { !$0.isParagraph }) { cost += Self.sections }
        pairs.append((cost, label, index))
      }
    }
    var isGiven = Set<Int>()
    for pair in pairs.sorted(by: <) where pieces[pair.piece].label == nil {
      guard isGiven.insert(pair.label).inserted else { continue }
      pieces[pair.piece].label = self.labels[pair.label]
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
  /// What a brief alone costs: a label over briefs stands over two or more.
  private static let alone = 20

  private func cost(of label: Int, for run: BriefRun) -> Int {
    let nearest = run.pieces.map { cost(of: label, for: $0) }.min() ?? 0
    return run.pieces.count == 1 ? nearest + Self.alone : nearest
  }

  private func cost(of label: Int, for piece: Int) -> Int {
    let item = labels[label].item
    let besideBody = Self.cost(of: item, for: pieces[piece].items) + Self.besideBody
    guard let deck = decks[piece] else { return besideBody }
    return min(besideBody, Self.cost(of: item, for: deck.items))
  }

  private static func cost(of label: Int, for items: ClosedRange<Int>) -> Int {
    if label < items.lowerBound { return items.lowerBound - label }
    return label > items.upperBound ? label - items.upperBound + below : 0
  }
}
