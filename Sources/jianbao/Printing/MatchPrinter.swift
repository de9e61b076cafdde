import BigramIndex

/// Only the matches as the record prints them, one a line.
struct MatchPrinter: HitPrinter {
  let console: Console

  mutating func print(_ article: FoundArticle) {
    for match in article.matches {
      guard let text = article.stored.text(of: match.field) else { continue }
      let scalars = text.text.unicodeScalars.dropFirst(match.offset).prefix(match.length)
      console.output.writeLine(TerminalText.harmless(String(String.UnicodeScalarView(scalars))))
    }
  }
}
