import ArticleParser
import BigramIndex

/// `search --batch FILE`: one JSON line a query, each repetition a whole evaluation.
struct BatchSearch {
  let opened: OpenedIndex
  let console: Console
  let arguments: Arguments

  /// Answers all queries; a query that cannot be read gives its error in its line.
  func run(_ queries: [String]) throws -> ExitStatus {
    let repetitions = max(1, arguments.number(.repeat) ?? 1)
    let limit = arguments.number(.limit) ?? 10
    var status = ExitStatus.success
    for query in queries where !console.output.isClosed {
      do {
        try answer(query, limit: limit, repetitions: repetitions)
      } catch let fault as QueryFault {
        writeError(fault)
        status = .trouble
      }
    }
    return status
  }

  private func answer(_ query: String, limit: Int, repetitions: Int) throws {
    var answer = Searcher<IndexReader>.Answer()
    var times: [Int] = []
    let clock = ContinuousClock()
    for _ in 0..<repetitions {
      let start = clock.now
      let plan = try QueryPlan(typed: query, arguments)
      answer = try Searcher(opened.index).search(plan, limit: limit)
      let elapsed = (clock.now - start).components
      times.append(Int(elapsed.seconds) * 1_000_000 + Int(elapsed.attoseconds / 1_000_000_000_000))
    }
    var ids: [String] = []
    for hit in answer.hits { ids.append(try opened.index.attributes(of: hit.article).id) }
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("q")
    writer.value(query)
    writer.member("hits", answer.matched)
    writer.key("ids")
    writer.array(ids) { $1.value($0) }
    writer.key("us")
    writer.array(times) { $1.value($0) }
    writer.endObject()
    console.output.writeLine(writer.text)
  }

  private func writeError(_ fault: QueryFault) {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("q")
    writer.value(fault.query)
    writer.member("error", fault.error.message)
    writer.endObject()
    console.output.writeLine(writer.text)
  }
}
