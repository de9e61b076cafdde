import BigramIndex

/// The answers that need no ranking: counts, file names, groups.
struct MatchReport {
  let opened: OpenedIndex
  let console: Console
  let arguments: Arguments

  /// Prints what was asked for; `nil` if that is the articles themselves.
  func run(_ plan: QueryPlan) throws -> ExitStatus? {
    let options: [OptionName] = [
      .quiet, .count, .filesWithMatches, .filesWithoutMatch, .groupBy, .histogram,
    ]
    guard options.contains(where: { arguments.has($0) }) else { return nil }
    let articles = try Searcher(opened.index).articles(matching: plan)
    if arguments.has(.quiet) { return articles.isEmpty ? .nothing : .success }
    if arguments.has(.filesWithoutMatch) {
      return try writeFilesWithout(articles, plan: plan)
    }
    if arguments.has(.filesWithMatches) {
      write(files: try opened.paths(of: articles))
    } else if arguments.has(.count) {
      console.output.writeLine(String(articles.count))
    } else if arguments.has(.histogram) {
      try Tally(opened: opened).histogram(of: articles).forEach(console.output.writeLine)
    } else if let key = arguments.text(.groupBy).flatMap(GroupKey.init) {
      try Tally(opened: opened).groups(of: articles, by: key).forEach(console.output.writeLine)
    }
    return articles.isEmpty ? .nothing : .success
  }

  /// Files below the paths asked about that gave at least one article, none of which matches.
  private func writeFilesWithout(
    _ articles: [UInt32], plan: QueryPlan
  ) throws -> ExitStatus {
    let matching = try opened.paths(of: articles)
    let all = try opened.paths(of: try Searcher(opened.index).articles(matching: plan.scope))
    let held = Set(matching.map { Array($0.utf8) })
    let rest = all.filter { !held.contains(Array($0.utf8)) }
    write(files: rest)
    return rest.isEmpty ? .nothing : .success
  }

  private func write(files: [String]) {
    for file in files {
      if arguments.has(.null) {
        console.output.write(file)
        console.output.write(CollectionOfOne(0))
      } else {
        console.output.writeLine(TerminalText.harmless(file))
      }
    }
  }
}
