import ArticleParser
import BigramIndex

/// `show ID`: one article to read.
struct ShowCommand {
  let arguments: Arguments
  let console: Console

  func run() throws -> ExitStatus {
    guard arguments.operands.count == 1, let id = arguments.operands.first else {
      throw UsageError("show needs the id of one article", command: .show)
    }
    let opened = try OpenedIndex(arguments, console: console)
    guard let number = try number(of: id, in: opened) else { return .nothing }
    let record = try opened.record(of: number)
    if arguments.has(.raw) { return writeRaw(record) }
    write(record)
    return .success
  }

  /// The article with the id, or the only one whose id begins so.
  private func number(of id: String, in opened: OpenedIndex) throws -> UInt32? {
    if let number = try opened.index.number(ofID: id) { return number }
    var candidates: [(id: String, number: UInt32)] = []
    for number in opened.index.allArticles() {
      let candidate = try opened.index.attributes(of: number).id
      if candidate.utf8.starts(with: id.utf8) { candidates.append((candidate, number)) }
    }
    if candidates.count > 1 {
      let list = candidates.prefix(5).map(\.id).joined(separator: " ")
      console.report("\(candidates.count) ids begin with '\(id)': \(list)")
    } else if candidates.isEmpty {
      console.report("no article has the id '\(id)'; search prints ids")
    }
    return candidates.count == 1 ? candidates[0].number : nil
  }

  /// The raw lines in reading order; stretches that stand apart are divided by `--`.
  private func writeRaw(_ record: Article) -> ExitStatus {
    var files = RawFiles(console: console)
    guard let text = files.text(of: record.source) else { return .trouble }
    for (index, range) in record.source.lines.enumerated() {
      if index > 0 { console.output.writeLine("--") }
      for line in text.lines.dropFirst(range.lowerBound - 1).prefix(range.count) {
        console.output.writeLine(TerminalText.harmless(text.string(of: line)))
      }
    }
    return .success
  }

  private func write(_ record: Article) {
    let style = Style(arguments, console: console)
    let width = min(max(console.output.columns, 20), 80)
    func paragraph(_ text: String?, as role: Style.Role? = nil) {
      for part in (text ?? "").utf8.split(separator: UInt8(ascii: "\n")) {
        let harmless = TerminalText.harmless(String(Substring(part)))
        for line in TerminalText.wrap(harmless, cells: width) {
          console.output.writeLine(role.map { style.paint(line, as: $0) } ?? line)
        }
      }
    }
    paragraph(record.section, as: .faint)
    paragraph(record.kicker)
    paragraph(record.headline, as: .headline)
    paragraph(record.subheadline)
    paragraph(record.leadIn)
    paragraph(facts(of: record), as: .faint)
    console.output.write("\n")
    writeBody(of: record) { paragraph($0, as: $1) }
    for caption in record.captions {
      console.output.write("\n")
      paragraph("[" + caption.text + (caption.credit.map { " " + $0 } ?? "") + "]", as: .faint)
    }
  }

  private func facts(of record: Article) -> String {
    let people = record.byline ?? record.authors.map(\.name).joined(separator: " ")
    let lines = record.source.lines.map {
      $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)"
    }
    let place = record.source.path + (lines.isEmpty ? "" : ":" + lines.joined(separator: ","))
    return [people, record.date ?? "", record.publication ?? "", record.pageLabel ?? "", place]
      .filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// Paragraphs with an empty line between, cross-heads set off.
  private func writeBody(of record: Article, with paragraph: (String, Style.Role?) -> Void) {
    let subheads = Set(record.subheads.map(\.offset))
    var offset = 0
    for part in record.body.utf8.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    {
      let text = String(Substring(part))
      if offset > 0 { console.output.write("\n") }
      paragraph(text, subheads.contains(offset) ? .headline : nil)
      offset += text.unicodeScalars.count + 1
    }
  }
}
