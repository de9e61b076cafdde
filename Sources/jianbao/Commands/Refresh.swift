import ArticleParser
import BigramIndex

/// Brings the index up to date with some paths and says on standard error what was read.
struct Refresh {
  let folder: String
  let report: RefreshReport

  init(paths: [String], arguments: Arguments, console: Console) throws {
    let encoding = try EncodingName.checked(arguments)
    folder = IndexLocation.folder(arguments, console: console)
    let progress = ProgressLine(console: console)
    var indexer = Indexer(indexFolder: folder, encoding: encoding)
    indexer.onProgress = { progress.show($0, of: $1) }
    defer { progress.clear() }
    report = try indexer.refresh(paths: paths)
    for problem in report.problems {
      console.reportPlain("\(ShownPath.shown(problem.path)): error: \(problem.message)")
    }
    for diagnostic in report.diagnostics { console.reportPlain(diagnostic.description) }
  }

  /// There is nothing to read below the paths and nothing was; then there may be no index either.
  var isWithoutFiles: Bool { summary == nil && report.filesUnchanged == 0 }

  /// What people are told then.
  static let noFiles = "found no file to read"

  /// What was read, moved and removed, in one line; `nil` if nothing was.
  var summary: String? {
    guard report.filesRead + report.filesMoved + report.filesRemoved > 0 else { return nil }
    var parts = ["\(report.filesRead) \(report.filesRead == 1 ? "file" : "files") read"]
    if report.filesMoved > 0 { parts.append("\(report.filesMoved) moved") }
    if report.filesRemoved > 0 { parts.append("\(report.filesRemoved) removed") }
    parts.append("\(report.filesUnchanged) unchanged")
    let articles = report.articles == 1 ? "1 article" : "\(report.articles) articles"
    return parts.joined(separator: ", ") + "; " + articles
  }
}
