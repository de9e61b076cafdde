import ArticleParser
import BigramIndex

/// For people at a terminal: a block an article.
struct BlockPrinter: HitPrinter {
  let console: Console
  let style: Style
  /// Sentences around each match instead of one excerpt.
  let context: Int?
  private let width: Int
  private var ordinal: Int

  init(console: Console, style: Style, context: Int?, offset: Int) {
    self.console = console
    self.style = style
    self.context = context
    width = min(max(console.output.columns, 40), 120)
    ordinal = offset
  }

  mutating func print(_ article: FoundArticle) {
    ordinal += 1
    let record = article.record
    let number = String(ordinal) + " "
    let indent = String(repeating: " ", count: number.utf8.count)
    writeField(.kicker, of: article, after: indent, as: .faint)
    let excerpts = excerpts(of: article)
    if record.headline == nil {
      console.output.writeLine(number + style.paint("(\(record.kind.rawValue))", as: .headline))
    }
    writeField(.headline, of: article, after: number, as: .headline)
    writeField(.subheadline, of: article, after: indent, as: .faint)
    let facts =
      [record.authors.map(\.name).joined(separator: " "), record.date ?? "", record.section ?? ""]
      + [article.location(of: excerpts.first), record.id]
    let line = facts.filter { !$0.isEmpty }.joined(separator: " · ")
    console.output.writeLine(indent + style.paint(TerminalText.harmless(line), as: .faint))
    for excerpt in excerpts { write(excerpt, after: indent) }
    console.output.write("\n")
  }

  private func excerpts(of article: FoundArticle) -> [Excerpt] {
    if let context { return article.passages(sentences: context) }
    let cells = 2 * (width - 4)
    return Excerpt(of: article.stored, matches: article.matches, cells: cells).map { [$0] } ?? []
  }

  private func writeField(
    _ field: Field, of article: FoundArticle, after prefix: String, as role: Style.Role
  ) {
    guard let text = article.stored.text(of: field) else { return }
    let ranges = article.matches.filter { $0.field == field }
      .map { $0.offset..<($0.offset + $0.length) }
    let marked = MarkedText(Array(text.text.unicodeScalars), marking: ranges)
    let drawn =
      marked.marks.isEmpty ? style.paint(marked.plain, as: role) : marked.drawn(with: style)
    console.output.writeLine(prefix + drawn)
  }

  private func write(_ excerpt: Excerpt, after indent: String) {
    for line in excerpt.text.wrapped(cells: width - indent.utf8.count) {
      console.output.writeLine(indent + line.drawn(with: style))
    }
  }
}
