import BigramIndex

/// `explain QUERY [FILE]`: how the query is read, looked up and scored, and what stops a file from
/// matching.
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
    try QueryExplanation(plan: plan, index: opened.index).lines(&evaluation)
      .forEach(console.output.writeLine)
    let matched = try evaluation.articles()
    console.output.writeLine("matched  \(matched.count) of \(opened.index.articleCount) articles")
    if arguments.operands.count == 2 {
      return try explain(arguments.operands[1], plan: plan, matched: Set(matched), in: opened)
    }
    try explainBest(of: matched, &evaluation, in: opened)
    return matched.isEmpty ? .nothing : .success
  }

  private func explainBest(
    of matched: [UInt32], _ evaluation: inout Evaluation<IndexReader>, in opened: OpenedIndex
  ) throws {
    let limit = arguments.number(.limit) ?? 5
    let answer = try Searcher(opened.index).search(evaluation.plan, limit: limit)
    let ranking = try Ranking(&evaluation)
    let window = try ranking.window(of: matched)
    for (position, hit) in answer.hits.enumerated() where !console.output.isClosed {
      let stored = try opened.index.article(hit.article)
      console.output.writeLine(
        "\(position + 1). \(Decimal.text(hit.score))  \(Self.title(of: stored))")
      try ScoreExplanation(ranking: ranking)
        .lines(for: hit.article, withLinks: window.contains(hit.article))
        .forEach { console.output.writeLine("     " + $0) }
    }
  }

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
    let verdict = try Verdict(plan: plan, index: opened.index)
    for article in articles where !console.output.isClosed {
      let stored = try opened.index.article(article)
      let outcome = matched.contains(article) ? "matches" : "does not match"
      console.output.writeLine("\(Self.title(of: stored)): \(outcome)")
      let attributes = try opened.index.attributes(of: article)
      for line in verdict.lines(for: stored, attributes) {
        console.output.writeLine("     " + TerminalText.harmless(line))
      }
    }
    return articles.contains(where: { matched.contains($0) }) ? .success : .nothing
  }

  private static func title(of article: IndexedArticle) -> String {
    let headline = article.text(of: .headline)?.text ?? "(\(article.type))"
    return article.id + "  " + TerminalText.harmless(headline)
  }
}
