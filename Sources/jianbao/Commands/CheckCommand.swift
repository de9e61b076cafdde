import BigramIndex

/// `check`: reads every byte of the index and proves what must hold.
struct CheckCommand {
  let arguments: Arguments
  let console: Console

  func run() throws -> ExitStatus {
    guard arguments.operands.isEmpty else {
      throw UsageError("check takes no operand", command: .check)
    }
    let opened = try OpenedIndex(arguments, console: console)
    try opened.index.check()
    for number in opened.index.allArticles() { _ = try opened.record(of: number) }
    console.output.writeLine("sound: \(opened.index.articleCount) articles")
    return .success
  }
}
