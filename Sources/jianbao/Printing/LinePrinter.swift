import ArticleParser
import BigramIndex

/// For pipes: one line an article, fields between tabs, `-` for one that is missing.
///
/// The columns: `path:line`, id, date, headline, excerpt.
struct LinePrinter: HitPrinter {
  let console: Console
  let style: Style
  let context: Int?

  mutating func print(_ article: FoundArticle) {
    let excerpts =
      context.map { article.passages(sentences: $0) }
      ?? (Excerpt(of: article.stored, matches: article.matches, cells: 120).map { [$0] } ?? [])
    let record = article.record
    let cells = [
      TerminalText.harmless(article.location(of: excerpts.first)), record.id,
      TerminalText.harmless(record.date ?? ""), TerminalText.harmless(record.headline ?? ""),
      excerpts.map { $0.text.drawn(with: style) }.joined(separator: " "),
    ]
    console.output.writeLine(cells.map { $0.isEmpty ? "-" : $0 }.joined(separator: "\t"))
  }
}
