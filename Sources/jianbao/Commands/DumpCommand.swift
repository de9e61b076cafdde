import ArticleParser
import BigramIndex

/// `dump [QUERY]`: records of the index as JSON lines.
struct DumpCommand {
  let arguments: Arguments
  let console: Console

  func run() throws -> ExitStatus {
    let opened = try OpenedIndex(arguments, console: console)
    if let file = arguments.text(.ids) {
      guard arguments.operands.isEmpty else {
        throw UsageError("with --ids there is no query", command: .dump)
      }
      return try dump(ids: try LineList.read(file, console: console), from: opened)
    }
    guard arguments.operands.count <= 1 else {
      throw UsageError("dump takes one query; put several words in quotes", command: .dump)
    }
    let query = arguments.operands.first
    let plan = try query.map { try QueryPlan(typed: $0, arguments) } ?? QueryPlan()
    // Without a query nothing tells articles apart but their place.
    let order = query == nil && !arguments.has(.sort) ? HitOrder(.path) : HitOrder(arguments)
    let answer = try order.answer(
      plan, from: opened.index, offset: arguments.number(.offset) ?? 0,
      limit: arguments.number(.limit) ?? .max)
    for hit in answer.hits where !console.output.isClosed {
      console.output.writeLine(try opened.record(of: hit.article).jsonBytes)
    }
    return answer.matched > 0 ? .success : .nothing
  }

  private func dump(ids: [String], from opened: OpenedIndex) throws -> ExitStatus {
    var isMissingAny = false
    for id in ids where !console.output.isClosed {
      if let number = try opened.index.number(ofID: id) {
        console.output.writeLine(try opened.record(of: number).jsonBytes)
      } else {
        isMissingAny = true
        console.report("no article has the id '\(id)'")
      }
    }
    return isMissingAny ? .trouble : ids.isEmpty ? .nothing : .success
  }
}
