/// How near to one another the linked leaves of a plan stand in an article.
package struct Proximity {
  /// What a link counts whose leaves stand exactly as typed, against 1 for the rarity of the two;
  /// a character off is half of it.
  static let tightWeight = 1.0
  static let apartWeight = 0.6
  /// What it counts besides for leaves of one passage: half of it after as many characters as the
  /// reach.
  static let passageWeight = 0.2
  static let passageReach = 30.0

  private let links: [QueryPlan.Link]
  private var nearest: [Int?]
  private var placesOfLeaves: [[Occurrence]]

  init(_ plan: QueryPlan) {
    links = plan.links
    nearest = Array(repeating: nil, count: plan.links.count)
    placesOfLeaves = Array(repeating: [], count: plan.leaves.count)
  }

  /// The links whose leaves stand together in some field, each with its smallest distance there.
  var distances: [(link: QueryPlan.Link, distance: Int)] {
    zip(links, nearest).compactMap { link, distance in distance.map { (link, $0) } }
  }

  /// Looks at one more field of the article.
  mutating func add(_ text: IndexedArticle.FieldText, _ matcher: LeafMatcher) {
    for leaf in placesOfLeaves.indices { placesOfLeaves[leaf] = [] }
    matcher.forEachLeaf(in: text.text, of: text.field) { placesOfLeaves[$0] = $1 }
    for (index, link) in links.enumerated() {
      let found = Self.distance(
        from: placesOfLeaves[link.left], to: placesOfLeaves[link.right], gap: link.gap)
      guard let found else { continue }
      nearest[index] = min(nearest[index] ?? found, found)
    }
  }

  /// What a link at a distance counts, against 1 for the rarity of its two leaves.
  package static func weight(of link: QueryPlan.Link, distance: Int) -> Double {
    let distance = Double(distance)
    let near = (link.isTight ? tightWeight : apartWeight) / (1 + distance)
    return near + passageWeight * passageReach / (passageReach + distance)
  }

  /// The smallest distance between where a right place is and where it would be as typed.
  private static func distance(
    from lefts: [Occurrence], to rights: [Occurrence], gap: Int
  ) -> Int? {
    guard !rights.isEmpty else { return nil }
    var best: Int?
    var index = 0
    for left in lefts {
      let wanted = left.offset + left.length + gap
      while index + 1 < rights.count, rights[index + 1].offset <= wanted { index += 1 }
      for right in rights[index...].prefix(2) {
        let distance = abs(right.offset - wanted)
        best = min(best ?? distance, distance)
      }
    }
    return best
  }
}
