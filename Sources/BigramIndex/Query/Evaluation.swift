/// One plan's answer from one index: looks each phrase up once and joins the lists.
package struct Evaluation<Index: ArticleIndex> {
  package let index: Index
  package let plan: QueryPlan
  private var matchesOfLeaves: [PhraseMatches?]

  package init(_ plan: QueryPlan, in index: Index) {
    self.index = index
    self.plan = plan
    matchesOfLeaves = Array(repeating: nil, count: plan.leaves.count)
  }

  /// The numbers of all articles that match, ascending.
  package mutating func articles() throws(IndexError) -> [UInt32] {
    try articles(of: plan.root, within: nil)
  }

  /// Where one leaf of the plan stands.
  package mutating func matches(ofLeaf leaf: Int) throws(IndexError) -> PhraseMatches {
    if let known = matchesOfLeaves[leaf] { return known }
    let found = try index.matches(of: plan.leaves[leaf].phrase, in: plan.leaves[leaf].fields)
    matchesOfLeaves[leaf] = found
    return found
  }

  /// The matches of a node among the candidates; `nil` stands for all articles.
  private mutating func articles(
    of node: QueryPlan.Node, within candidates: [UInt32]?
  ) throws(IndexError) -> [UInt32] {
    switch node {
    case .everything: return candidates ?? index.allArticles()
    case .leaf(let leaf):
      let found = try matches(ofLeaf: leaf).articles
      guard let candidates else { return found }
      return SortedNumbers.intersection(candidates, found)
    case .any(let nodes):
      var union: [UInt32] = []
      for node in nodes {
        union = SortedNumbers.union(union, try articles(of: node, within: candidates))
      }
      return union
    case .all(let nodes): return try articles(ofAll: nodes, within: candidates)
    case .not(let node):
      let all = candidates ?? index.allArticles()
      return SortedNumbers.difference(all, try articles(of: node, within: all))
    case .share(let leaves):
      let found = try articles(holdingHalfOf: leaves)
      return candidates.map { SortedNumbers.intersection($0, found) } ?? found
    case .filter(let filter):
      return try filtered(candidates ?? index.allArticles(), by: filter)
    }
  }

  /// Phrases first, then what can be cut down to their candidates: filters, and exclusions last.
  private mutating func articles(
    ofAll nodes: [QueryPlan.Node], within candidates: [UInt32]?
  ) throws(IndexError) -> [UInt32] {
    var candidates = candidates
    for node in nodes.sorted(by: { $0.cost < $1.cost }) {
      if candidates?.isEmpty == true { return [] }
      candidates = try articles(of: node, within: candidates)
    }
    return candidates ?? index.allArticles()
  }

  /// Phrases that no article holds tell nothing: they are what was mistyped.
  private mutating func articles(holdingHalfOf leaves: [Int]) throws(IndexError) -> [UInt32] {
    let model = BM25F(index)
    var weighed: [(articles: [UInt32], rarity: Double)] = []
    for leaf in leaves {
      let articles = try matches(ofLeaf: leaf).articles
      guard !articles.isEmpty else { continue }
      weighed.append((articles, model.rarity(matching: articles.count)))
    }
    weighed.sort { $0.rarity > $1.rarity }
    // Sums of the same numbers in another order may differ in their last digits.
    let total = weighed.reduce(0) { $0 + $1.rarity }
    let half = total / 2 * (1 - 1e-9)
    var held = [Double](repeating: 0, count: Int(index.articleLimit))
    var touched: [UInt32] = []
    var left = total
    for (articles, rarity) in weighed {
      for article in articles {
        if held[Int(article)] == 0 {
          // What is met here first cannot reach the half by the frequent phrases that are left.
          guard left >= half else { continue }
          touched.append(article)
        }
        held[Int(article)] += rarity
      }
      left -= rarity
    }
    return touched.filter { held[Int($0)] >= half }.sorted()
  }

  private func filtered(
    _ articles: [UInt32], by filter: QueryPlan.Filter
  ) throws(IndexError) -> [UInt32] {
    var kept: [UInt32] = []
    for article in articles {
      if filter.admits(try index.attributes(of: article)) { kept.append(article) }
    }
    return kept
  }
}

extension QueryPlan.Node {
  /// The order in which the parts of an AND are taken.
  fileprivate var cost: Int {
    switch self {
    case .leaf: 0
    case .any, .all, .share: 1
    case .filter: 2
    case .not: 3
    case .everything: 4
    }
  }
}

extension QueryPlan.Filter {
  /// Whether an article with these values passes.
  package func admits(_ attributes: ArticleAttributes) -> Bool {
    switch self {
    case .days(let days): return attributes.day.map { days.contains($0) } ?? false
    case .type(let type): return attributes.type == type
    case .path(let pattern): return pattern.matches(attributes.path)
    case .below(let paths):
      let path = attributes.path.utf8
      return paths.contains { folder in
        guard path.starts(with: folder.utf8) else { return false }
        return path.count == folder.utf8.count || folder.utf8.last == UInt8(ascii: "/")
          || path.dropFirst(folder.utf8.count).first == UInt8(ascii: "/")
      }
    }
  }
}
