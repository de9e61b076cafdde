/// `index PATH…`: builds or refreshes the index.
struct IndexCommand {
  let arguments: Arguments
  let console: Console

  func run() throws -> ExitStatus {
    guard !arguments.operands.isEmpty else {
      throw UsageError("index needs a file or folder", command: .index)
    }
    let refresh = try Refresh(paths: arguments.operands, arguments: arguments, console: console)
    if refresh.isWithoutFiles {
      console.report(Refresh.noFiles)
    } else {
      let summary = refresh.summary ?? "nothing changed"
      console.messages.writeLine("jianbao: \(summary) in \(ShownPath.shown(refresh.folder))")
    }
    return refresh.report.hasTrouble ? .trouble : .success
  }
}
