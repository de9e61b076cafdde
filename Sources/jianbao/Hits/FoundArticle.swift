import ArticleParser
import BigramIndex

/// An article that answers the query, with all that the printers need of it.
struct FoundArticle {
  /// What the index stores.
  var stored: IndexedArticle
  /// The record as `parse` gives it.
  var record: Article
  var score: Double
  /// Where the query's phrases stand, by field and offset.
  var matches: [TextMatch]

  /// The path to print.
  var path: String { record.source.path }

  /// The raw place of a match's first character; `nil` where the parser knows none.
  func place(of match: TextMatch) -> (line: Int, column: Int)? {
    stored.text(of: match.field)?.place(of: match.offset)
  }

  /// The raw line to go to: that of the match in the excerpt, else of the first match, else of the
  /// excerpt.
  private func line(of excerpt: Excerpt?) -> Int? {
    if let excerpt, let anchor = excerpt.anchor,
      let place = stored.text(of: excerpt.field)?.place(of: anchor)
    {
      return place.line
    }
    if let line = matches.lazy.compactMap({ place(of: $0)?.line }).first { return line }
    let start = excerpt.flatMap { stored.text(of: $0.field)?.place(of: $0.range.lowerBound)?.line }
    return start ?? record.source.lines.first?.lowerBound
  }

  /// `path:line`, or the path alone where no line is known.
  func location(of excerpt: Excerpt?) -> String {
    line(of: excerpt).map { "\(path):\($0)" } ?? path
  }
}

extension Field {
  /// The key of the record.
  var recordKey: String {
    switch self {
    case .headline: "headline"
    case .kicker: "kicker"
    case .subheadline: "subheadline"
    case .section: "section"
    case .leadIn: "lead_in"
    case .byline: "byline"
    case .body: "body"
    case .captions: "captions"
    case .authors: "authors"
    case .tags: "tags"
    case .categories: "categories"
    case .publication: "publication"
    }
  }
}
