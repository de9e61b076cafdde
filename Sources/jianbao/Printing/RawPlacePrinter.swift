import ArticleParser
import BigramIndex

/// For editors: `path:line:column:text` of every match in the raw file, columns in bytes.
struct RawPlacePrinter: HitPrinter {
  let console: Console
  var files: RawFiles

  var hasTrouble: Bool { files.hasTrouble }

  mutating func print(_ article: FoundArticle) {
    for match in article.matches {
      guard let place = article.place(of: match) else { continue }
      let (column, text) = rawLine(place, in: article)
      console.output.writeLine(
        TerminalText.harmless("\(article.path):\(place.line):\(column):\(text)"))
    }
  }

  /// The byte column and the raw line; the code-point column and no text if the file is gone.
  private mutating func rawLine(
    _ place: (line: Int, column: Int), in article: FoundArticle
  ) -> (column: Int, text: String) {
    guard let file = files.text(of: article.record.source),
      let line = file.lines.dropFirst(place.line - 1).first
    else { return (place.column, "") }
    let text = file.string(of: line)
    let before = text.unicodeScalars.prefix(place.column - 1).reduce(0) {
      $0 + UTF8.width($1)
    }
    return (before + 1, text)
  }
}
