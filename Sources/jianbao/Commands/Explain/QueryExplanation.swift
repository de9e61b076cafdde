import BigramIndex

/// How a query was read and looked up, phrase by phrase.
struct QueryExplanation {
  let plan: QueryPlan
  let index: IndexReader

  /// Two lines a phrase, then how they are joined.
  func lines(_ evaluation: inout Evaluation<IndexReader>) throws -> [String] {
    let model = BM25F(index)
    var lines: [String] = []
    for (number, leaf) in plan.leaves.enumerated() {
      let matches = try evaluation.matches(ofLeaf: number)
      lines.append("phrase   [\(number + 1)] " + Self.reading(of: leaf, matches, model))
      lines.append("         " + Self.text(try index.trace(of: leaf.phrase, in: leaf.fields)))
    }
    if !plan.links.isEmpty { lines.append("linked   " + Self.text(plan.links)) }
    return lines + ["joined   " + plan.root.description]
  }

  private static func reading(
    of leaf: QueryPlan.Leaf, _ matches: PhraseMatches, _ model: BM25F
  ) -> String {
    let head = matches.headCounts.reduce(0) { $0 + Int($1) }
    let rest = matches.restCounts.reduce(0) { $0 + Int($1) }
    let rarity = model.rarity(matching: matches.articles.count)
    return TerminalText.harmless(leaf.text) + " = \(leaf.phrase.description) in "
      + "\(leaf.fields.description): \(counted(matches.articles.count, "article")), "
      + "\(head) times in heads, \(rest) elsewhere, rarity \(Decimal.text(rarity))"
  }

  private static func text(_ trace: PhraseTrace) -> String {
    guard !trace.terms.isEmpty else {
      return "no list holds a part of it: \(counted(trace.candidateCount, "text")) read, "
        + "\(trace.matchCount) verified"
    }
    let terms = trace.terms.map { term in
      let lists = term.listCount > 1 ? " in \(term.listCount) lists" : ""
      return "\(term.phrase.description) (\(term.entryCount)\(lists))"
    }
    let listed = "lists " + terms.joined(separator: ", ")
    guard trace.needsTexts else { return listed + "; they alone answer" }
    return listed + "; \(counted(trace.candidateCount, "candidate")), "
      + "\(trace.matchCount) verified, \(trace.candidateCount - trace.matchCount) rejected"
  }

  /// Neighbours as typed, those that belong together without a blank.
  private static func text(_ links: [QueryPlan.Link]) -> String {
    links.map { "[\($0.left + 1)]\($0.isTight ? "" : " ")[\($0.right + 1)]" }
      .joined(separator: ", ")
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
  }
}
