import ArticleParser
import BigramIndex

/// `parse PATH…|-`: records straight from files.
struct ParseCommand {
  let arguments: Arguments
  let console: Console

  func run() throws(UsageError) -> ExitStatus {
    guard !arguments.operands.isEmpty else {
      throw UsageError("parse needs a file or folder, or - for standard input", command: .parse)
    }
    var options = ArticleParser.Options()
    options.leftovers = arguments.has(.leftovers)
    options.encoding = try EncodingName.checked(arguments)
    var tally = Tally()
    let inputs = arguments.operands.flatMap { self.inputs(at: $0, &tally) }
    parse(inputs, with: ArticleParser(options: options), &tally)
    if tally.hasTrouble { return .trouble }
    return tally.records > 0 ? .success : .nothing
  }

  private struct Tally {
    var records = 0
    var hasTrouble = false
  }

  private func inputs(at operand: String, _ tally: inout Tally) -> [ParseInput] {
    if operand == "-" { return [.standardInput] }
    let walk = FileWalk(operand)
    for problem in walk.problems {
      console.reportPlain("\(problem.path): error: \(problem.message)")
      tally.hasTrouble = true
    }
    return walk.paths.map(ParseInput.file(path:))
  }

  /// Nobody reads the records any more.
  private struct OutputClosed: Error {}

  /// Parses on all processors and prints in the order of the inputs.
  private func parse(_ inputs: [ParseInput], with parser: ArticleParser, _ tally: inout Tally) {
    let shares = ParseInput.shares(of: inputs)
    try? OrderedJobs.run(count: shares.count, threads: Workers.processorCount) { index in
      ParsedShare(shares[index], with: parser)
    } each: { (share) throws(OutputClosed) in
      for message in share.messages { console.reportPlain(message) }
      console.output.write(share.lines)
      tally.records += share.recordCount
      if share.hasTrouble { tally.hasTrouble = true }
      if console.output.isClosed { throw OutputClosed() }
    }
  }
}
