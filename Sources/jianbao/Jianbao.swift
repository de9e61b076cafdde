import ArticleParser
import BigramIndex

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The command line: picks the command and turns errors into messages and exit statuses.
@main
struct Jianbao {
  static func main() {
    Console.ignoreClosedPipes()
    let console = Console()
    let status = run(console: console)
    exit(console.finish(status))
  }

  private static func run(console: Console) -> ExitStatus {
    do {
      return try run(try Arguments(try words()), console: console)
    } catch let error as UsageError {
      console.report(error.message)
      let command = error.command.map { $0.rawValue + " " } ?? ""
      console.messages.writeLine("try 'jianbao \(command)--help'")
      return .usage
    } catch let fault as QueryFault {
      console.report(fault.description)
      return .usage
    } catch let problem as FileProblem {
      console.report("\(problem.path): \(problem.message)")
    } catch is RecordFault {
      console.report("the index holds a record that cannot be read; index again")
    } catch {
      console.report("\(error)")
    }
    return .trouble
  }

  /// What was typed behind the program's name; the standard library would mend what is not UTF-8,
  /// and the query or path would then be another one.
  private static func words() throws(UsageError) -> [String] {
    var words: [String] = []
    for index in 1..<max(Int(CommandLine.argc), 1) {
      guard let bytes = CommandLine.unsafeArgv[index], let word = String(validatingCString: bytes)
      else { throw UsageError("argument \(index) is not UTF-8") }
      words.append(word)
    }
    return words
  }

  private static func run(_ arguments: Arguments, console: Console) throws -> ExitStatus {
    if arguments.has(.help) {
      console.output.write(HelpText.text(for: arguments.command))
      return .success
    }
    if arguments.has(.version) {
      console.output.writeLine("jianbao " + HelpText.version)
      return .success
    }
    if let name = arguments.text(.generate), let file = GeneratedFile(rawValue: name) {
      console.output.write(file.contents)
      return .success
    }
    guard let command = arguments.command else {
      throw UsageError("what to do? search, index, dump, parse, show, stats, check or explain")
    }
    return try run(command, arguments, console: console)
  }

  private static func run(
    _ command: Command, _ arguments: Arguments, console: Console
  ) throws -> ExitStatus {
    switch command {
    case .search: try SearchCommand(arguments: arguments, console: console).run()
    case .dump: try DumpCommand(arguments: arguments, console: console).run()
    case .parse: try ParseCommand(arguments: arguments, console: console).run()
    case .show: try ShowCommand(arguments: arguments, console: console).run()
    case .explain: try ExplainCommand(arguments: arguments, console: console).run()
    case .index: try IndexCommand(arguments: arguments, console: console).run()
    case .stats: try StatsCommand(arguments: arguments, console: console).run()
    case .check: try CheckCommand(arguments: arguments, console: console).run()
    }
  }
}
