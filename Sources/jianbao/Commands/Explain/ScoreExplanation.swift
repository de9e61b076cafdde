import BigramIndex

/// The numbers that an article's score is made of.
struct ScoreExplanation {
  let ranking: Ranking<IndexReader>

  /// A line for each phrase and each link that adds to the score.
  func lines(for article: UInt32, withLinks: Bool) throws -> [String] {
    let phrases = try ranking.leafParts(of: article).map(line)
    guard withLinks else { return phrases }
    return phrases + (try ranking.linkParts(of: article).map(line))
  }

  private func line(_ part: Ranking<IndexReader>.LeafPart) -> String {
    let model = ranking.model
    let weight = Decimal.text(BM25F.headWeight)
    return "\(Decimal.text(part.score)) [\(part.leaf + 1)] rarity \(Decimal.text(part.rarity)), "
      + "frequency \(Decimal.text(part.frequency)): \(part.head) in a head of \(part.headLength) "
      + "units (mean \(Decimal.text(model.averageHeadLength)), weight \(weight)), "
      + "\(part.rest) in \(part.restLength) (mean \(Decimal.text(model.averageRestLength)))"
  }

  private func line(_ part: Ranking<IndexReader>.LinkPart) -> String {
    let (left, right) = (part.link.left + 1, part.link.right + 1)
    let place =
      part.distance == 0 ? "side by side as typed" : "\(part.distance) characters off their place"
    let weight = Decimal.text(Proximity.weight(of: part.link, distance: part.distance))
    return "\(Decimal.text(part.score)) [\(left)] [\(right)] \(place), weight \(weight)"
  }
}
