import ArticleParser
import BigramIndex

/// `explain QUERY [FILE]`: how the query is read and scored, and what stops a file from matching.
struct ExplainCommand {
  let arguments: Arguments
  let console: Console

  func run() throws -> ExitStatus {
    guard let query = arguments.operands.first, arguments.operands.count <= 2 else {
      throw UsageError("explain needs a query, and at most one file", command: .explain)
    }
    let plan = try QueryPlan(typed: query, arguments)
    let opened = try OpenedIndex(arguments, console: console)
    var evaluation = Evaluation(plan, in: opened.index)
    writeLeaves(of: plan, try leafLines(plan, &evaluation, opened.index))
    console.output.writeLine("joined   " + plan.root.description)
    let matched = try evaluation.articles()
    console.output.writeLine("matched  \(matched.count) of \(opened.index.articleCount) articles")
    if arguments.operands.count == 2 {
      return try explain(arguments.operands[1], plan: plan, matched: Set(matched), in: opened)
    }
    try explainBest(of: plan, in: opened, &evaluation)
    return matched.isEmpty ? .nothing : .success
  }

  // MARK: - The query

  private func leafLines(
    _ plan: QueryPlan, _ evaluation: inout Evaluation<IndexReader>, _ index: IndexReader
  ) throws -> [String] {
    let model = BM25F(index)
    var lines: [String] = []
    for (number, leaf) in plan.leaves.enumerated() {
      let matches = try evaluation.matches(ofLeaf: number)
      lines.append("[\(number + 1)]  " + describe(leaf, matches, model))
    }
    for leaf in plan.bonuses {
      let matches = try index.matches(of: leaf.phrase, in: leaf.fields)
      lines.append("bonus  " + describe(leaf, matches, model))
    }
    return lines
  }

  private func writeLeaves(of plan: QueryPlan, _ lines: [String]) {
    for line in lines { console.output.writeLine("phrase   " + line) }
  }

  private func describe(
    _ leaf: QueryPlan.Leaf, _ matches: PhraseMatches, _ model: BM25F
  ) -> String {
    let head = matches.headCounts.reduce(0) { $0 + Int($1) }
    let rest = matches.restCounts.reduce(0) { $0 + Int($1) }
    let rarity = model.rarity(matching: matches.articles.count)
    return "\(TerminalText.harmless(leaf.text)) = \(leaf.phrase.description) in "
      + "\(leaf.fields.description): \(matches.articles.count) articles, "
      + "\(head) times in heads, \(rest) elsewhere, rarity \(Decimal.text(rarity))"
  }

  // MARK: - The best hits

  private func explainBest(
    of plan: QueryPlan, in opened: OpenedIndex, _ evaluation: inout Evaluation<IndexReader>
  ) throws {
    let limit = arguments.number(.limit) ?? 5
    let model = BM25F(opened.index)
    let answer = try Searcher(opened.index).search(plan, limit: limit)
    for (position, hit) in answer.hits.enumerated() {
      let record = try opened.record(of: hit.article)
      console.output.writeLine(
        "\(position + 1). \(Decimal.text(hit.score))  \(record.id)  "
          + TerminalText.harmless(record.headline ?? "(\(record.kind.rawValue))"))
      for leaf in plan.scored {
        let matches = try evaluation.matches(ofLeaf: leaf)
        try writePart("[\(leaf + 1)]", matches, 1, hit.article, opened.index, model)
      }
      for bonus in plan.bonuses {
        let matches = try opened.index.matches(of: bonus.phrase, in: bonus.fields)
        try writePart("bonus", matches, BM25F.bonusWeight, hit.article, opened.index, model)
      }
    }
  }

  private func writePart(
    _ name: String, _ matches: PhraseMatches, _ weight: Double, _ article: UInt32,
    _ index: IndexReader, _ model: BM25F
  ) throws {
    guard let position = matches.articles.firstIndex(of: article) else { return }
    let lengths = try index.lengths(of: article)
    let (head, rest) = (matches.headCounts[position], matches.restCounts[position])
    let frequency = model.frequency(
      head: head, rest: rest, headLength: lengths.head, restLength: lengths.rest)
    let rarity = model.rarity(matching: matches.articles.count)
    let score = weight * model.score(rarity: rarity, frequency: frequency)
    console.output.writeLine(
      "     \(Decimal.text(score)) \(name) rarity \(Decimal.text(rarity)), frequency "
        + "\(Decimal.text(frequency)): \(head) in a head of \(lengths.head) units "
        + "(mean \(Decimal.text(model.averageHeadLength)), weight \(Decimal.text(BM25F.headWeight)))"
        + ", \(rest) in \(lengths.rest) (mean \(Decimal.text(model.averageRestLength)))"
        + (weight == 1 ? "" : ", times \(Decimal.text(weight))"))
  }

  // MARK: - One file

  private func explain(
    _ file: String, plan: QueryPlan, matched: Set<UInt32>, in opened: OpenedIndex
  ) throws -> ExitStatus {
    var scope = QueryPlan()
    scope.restrict(to: .below([ShownPath.stored(file)]))
    let articles = try Searcher(opened.index).articles(matching: scope)
    guard !articles.isEmpty else {
      console.report("\(file): no article of this file is in the index; run jianbao index on it")
      return .trouble
    }
    for article in articles {
      let stored = try opened.index.article(article)
      let headline = stored.text(of: .headline)?.text ?? "(\(stored.type))"
      let verdict = matched.contains(article) ? "matches" : "does not match"
      console.output.writeLine("\(stored.id)  \(TerminalText.harmless(headline)): \(verdict)")
      for (number, leaf) in plan.leaves.enumerated() {
        let reason = NearMiss.explain(leaf, in: stored)
        console.output.writeLine("     [\(number + 1)] " + TerminalText.harmless(reason))
      }
    }
    return articles.contains(where: { matched.contains($0) }) ? .success : .nothing
  }
}
