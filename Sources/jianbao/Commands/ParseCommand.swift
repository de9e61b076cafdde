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
    let parser = ArticleParser(options: options)
    var tally = Tally()
    for operand in arguments.operands where !console.output.isClosed {
      if operand == "-" {
        parse(SourceFile(path: "-", bytes: StandardInput.readAll()), with: parser, into: &tally)
      } else {
        parseTree(operand, with: parser, into: &tally)
      }
    }
    if tally.hasTrouble { return .trouble }
    return tally.records > 0 ? .success : .nothing
  }

  private struct Tally {
    var records = 0
    var hasTrouble = false
  }

  private func parseTree(_ path: String, with parser: ArticleParser, into tally: inout Tally) {
    let tree = FileTree(paths: [path])
    for problem in tree.problems { report(problem, into: &tally) }
    for file in tree.files where !console.output.isClosed {
      do throws(FileProblem) {
        let bytes = try FileReader.read(file.path).bytes
        parse(SourceFile(path: file.path, bytes: bytes), with: parser, into: &tally)
      } catch {
        report(error, into: &tally)
      }
    }
  }

  private func report(_ problem: FileProblem, into tally: inout Tally) {
    console.reportPlain("\(problem.path): error: \(problem.message)")
    tally.hasTrouble = true
  }

  private func parse(_ file: SourceFile, with parser: ArticleParser, into tally: inout Tally) {
    let result = parser.parse(file)
    for diagnostic in result.diagnostics {
      console.reportPlain(diagnostic.description)
      if diagnostic.severity == .error { tally.hasTrouble = true }
    }
    for article in result.articles { console.output.writeLine(article.jsonBytes) }
    tally.records += result.articles.count
  }
}
