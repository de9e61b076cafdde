import ArticleParser
import BigramIndex

/// `stats`: what the index holds.
struct StatsCommand {
  let arguments: Arguments
  let console: Console

  func run() throws -> ExitStatus {
    guard arguments.operands.isEmpty else {
      throw UsageError("stats takes no operand", command: .stats)
    }
    let opened = try OpenedIndex(arguments, console: console)
    let facts = try facts(of: opened)
    if arguments.has(.json) {
      console.output.writeLine(json(facts))
    } else {
      write(facts)
    }
    return .success
  }

  private struct Facts {
    var folder: String
    var articles = 0
    var files = 0
    var sourceBytes = 0
    var indexBytes = 0
    var types: [(name: String, count: Int)] = []
    var firstDay: UInt32?
    var lastDay: UInt32?
  }

  private func facts(of opened: OpenedIndex) throws -> Facts {
    var facts = Facts(folder: opened.folder)
    var types: [String: Int] = [:]
    for number in opened.index.allArticles() {
      let attributes = try opened.index.attributes(of: number)
      types[attributes.type, default: 0] += 1
      guard let day = attributes.day else { continue }
      facts.firstDay = min(facts.firstDay ?? day, day)
      facts.lastDay = max(facts.lastDay ?? day, day)
    }
    facts.types = types.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { ($0.key, $0.value) }
    facts.articles = opened.index.articleCount
    let files = try opened.index.files()
    facts.files = files.count
    facts.sourceBytes = files.reduce(0) { $0 + Int($1.stamp.size) }
    facts.indexBytes = FileTree(paths: [opened.folder]).files.reduce(0) { $0 + Int($1.size) }
    return facts
  }

  private func write(_ facts: Facts) {
    console.output.writeLine("index     \(TerminalText.harmless(ShownPath.shown(facts.folder)))")
    console.output.writeLine("articles  \(facts.articles)")
    for type in facts.types {
      console.output.writeLine("          \(type.count) \(TerminalText.harmless(type.name))")
    }
    let size = Decimal.bytes(facts.sourceBytes)
    console.output.writeLine("files     \(facts.files) (\(size))")
    if let first = facts.firstDay, let last = facts.lastDay {
      let days = ArticleConversion.date(first) + " to " + ArticleConversion.date(last)
      console.output.writeLine("days      \(days)")
    }
    console.output.writeLine("size      \(Decimal.bytes(facts.indexBytes))")
  }

  private func json(_ facts: Facts) -> String {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("index", facts.folder)
    writer.member("articles", facts.articles)
    writer.key("types")
    writer.beginObject()
    for type in facts.types {
      writer.key(type.name)
      writer.value(type.count)
    }
    writer.endObject()
    writer.member("files", facts.files)
    writer.member("source_bytes", facts.sourceBytes)
    writer.member("index_bytes", facts.indexBytes)
    writer.member("first_date", facts.firstDay.map(ArticleConversion.date))
    writer.member("last_date", facts.lastDay.map(ArticleConversion.date))
    writer.endObject()
    return writer.text
  }
}
