import BigramIndex

/// Says of an article what each part of a query found in it, and what stopped it.
struct Verdict {
  private let plan: QueryPlan
  private let conditions: [Condition]
  /// The rarity of each leaf that a loose query weighs.
  private var rarities: [Int: Double] = [:]

  /// A filter, and whether the query wants what it does not admit.
  private struct Condition {
    var filter: QueryPlan.Filter
    var isNegated: Bool
  }

  init(plan: QueryPlan, index: IndexReader) throws(IndexError) {
    self.plan = plan
    conditions = Self.conditions(in: plan.root, isNegated: false)
    guard plan.isLoose else { return }
    let model = BM25F(index)
    for leaf in plan.scored {
      let matches = try index.matches(of: plan.leaves[leaf].phrase, in: plan.leaves[leaf].fields)
      guard !matches.articles.isEmpty else { continue }
      rarities[leaf] = model.rarity(matching: matches.articles.count)
    }
  }

  /// A line for each phrase and each filter.
  func lines(for article: IndexedArticle, _ attributes: ArticleAttributes) -> [String] {
    var lines: [String] = []
    var held = 0.0
    for (number, leaf) in plan.leaves.enumerated() {
      let miss = NearMiss(of: leaf, in: article)
      let isWanted = plan.scored.contains(number)
      if miss.isMatch { held += rarities[number] ?? 0 }
      lines.append("[\(number + 1)] \(miss.text)" + (isWanted || !miss.isMatch ? "" : ", unwanted"))
    }
    let total = rarities.values.reduce(0, +)
    if total > 0 {
      lines.append("holds \(Int(held / total * 100)) % of the query by rarity; half is needed")
    }
    return lines + conditions.map { Self.line($0, article, attributes) }
  }

  private static func line(
    _ condition: Condition, _ article: IndexedArticle, _ attributes: ArticleAttributes
  ) -> String {
    let own =
      switch condition.filter {
      case .days: attributes.day.map { ArticleConversion.date($0) } ?? "no date"
      case .type: attributes.type
      case .path, .below: ShownPath.shown(attributes.path)
      }
    let passes = condition.filter.admits(attributes) != condition.isNegated
    let wanted = (condition.isNegated ? "NOT " : "") + condition.filter.description
    return "\(own) \(passes ? "passes" : "does not pass") \(wanted)"
  }

  private static func conditions(in node: QueryPlan.Node, isNegated: Bool) -> [Condition] {
    switch node {
    case .leaf, .share, .everything: []
    case .filter(let filter): [Condition(filter: filter, isNegated: isNegated)]
    case .not(let node): conditions(in: node, isNegated: !isNegated)
    case .all(let nodes), .any(let nodes):
      nodes.flatMap { conditions(in: $0, isNegated: isNegated) }
    }
  }
}
