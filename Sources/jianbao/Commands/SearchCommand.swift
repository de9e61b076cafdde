import BigramIndex

/// `search QUERY [PATH…]`: refreshes if a path is given, looks up, prints.
struct SearchCommand {
  let arguments: Arguments
  let console: Console

  func run() throws -> ExitStatus {
    if arguments.has(.batch) { return try runBatch() }
    guard let query = arguments.operands.first else {
      throw UsageError("search needs a query", command: .search)
    }
    var plan = try QueryPlan(typed: query, arguments)
    let paths = Array(arguments.operands.dropFirst())
    guard !paths.isEmpty else {
      return try answer(plan, from: try OpenedIndex(arguments, console: console))
    }
    let refresh = try Refresh(paths: paths, arguments: arguments, console: console)
    if let summary = refresh.summary { console.messages.writeLine("jianbao: " + summary) }
    plan.restrict(to: .below(paths.map(ShownPath.stored)))
    let status = try answer(plan, after: refresh)
    return refresh.report.hasTrouble ? .trouble : status
  }

  private func answer(_ plan: QueryPlan, after refresh: Refresh) throws -> ExitStatus {
    do {
      return try answer(plan, from: try OpenedIndex(folder: refresh.folder))
    } catch IndexError.missing where refresh.isWithoutFiles {
      console.report(Refresh.noFiles)
      return .nothing
    }
  }

  private func answer(_ plan: QueryPlan, from opened: OpenedIndex) throws -> ExitStatus {
    let report = MatchReport(opened: opened, console: console, arguments: arguments)
    if let status = try report.run(plan) { return status }
    let order = HitOrder(arguments)
    let limit = arguments.number(.limit) ?? defaultLimit
    let answer = try order.answer(
      plan, from: opened.index, offset: arguments.number(.offset) ?? 0, limit: limit)
    var printer = printer(opened)
    let matcher = LeafMatcher(plan)
    for hit in answer.hits where !console.output.isClosed {
      printer.print(try opened.found(hit, matching: matcher))
    }
    printer.finish(matched: answer.matched)
    if console.output.isTerminal, answer.hits.count < answer.matched {
      console.messages.writeLine(
        "\(answer.hits.count) of \(answer.matched) articles; --limit N shows more")
    }
    if printer.hasTrouble { return .trouble }
    return answer.matched > 0 ? .success : .nothing
  }

  /// A person is not helped by more than some screens.
  private var defaultLimit: Int {
    let isForPeople =
      console.output.isTerminal && !arguments.has(.json) && !arguments.has(.vimgrep)
      && !arguments.has(.onlyMatching)
    return isForPeople ? 20 : .max
  }

  private func printer(_ opened: OpenedIndex) -> any HitPrinter {
    let style = Style(arguments, console: console)
    let context = arguments.number(.context)
    if arguments.has(.json) { return JSONHitPrinter(console: console) }
    if arguments.has(.vimgrep) {
      return RawPlacePrinter(console: console, files: RawFiles(console: console))
    }
    if arguments.has(.kwic) { return ConcordancePrinter(console: console, style: style) }
    if arguments.has(.onlyMatching) { return MatchPrinter(console: console) }
    if console.output.isTerminal {
      return BlockPrinter(
        console: console, style: style, context: context, offset: arguments.number(.offset) ?? 0)
    }
    return LinePrinter(console: console, style: style, context: context)
  }

  private func runBatch() throws -> ExitStatus {
    guard arguments.operands.isEmpty, let file = arguments.text(.batch) else {
      throw UsageError("with --batch there is no query and no path", command: .search)
    }
    let opened = try OpenedIndex(arguments, console: console)
    let batch = BatchSearch(opened: opened, console: console, arguments: arguments)
    return try batch.run(LineList.read(file, console: console))
  }
}
