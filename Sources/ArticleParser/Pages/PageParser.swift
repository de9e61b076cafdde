/// Cuts the text of newspaper pages into articles.
enum PageParser {
  /// The articles in the order of the file, and what belongs to none as kind `unassigned`.
  static func parse(_ text: DecodedText, source: ArticleSource) -> [Article] {
    let used = text.lines.filter { !$0.bytes.isEmpty }
    guard let first = used.first, let last = used.last else { return [] }
    var leftover = Article(kind: .unassigned, source: source)
    leftover.text = used.map(text.string(of:)).joined(separator: "\n")
    leftover.source.lines = [first.number...last.number]
    return [leftover]
  }
}
