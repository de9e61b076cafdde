/// One place in an article that answers the query.
package struct TextMatch: Sendable, Equatable {
  package var field: Field
  /// Code points of the field before it.
  package var offset: Int
  /// Its code points as printed, inner marks and white space included.
  package var length: Int
  /// Which phrase of the plan stands there.
  package var leaf: Int

  package init(field: Field, offset: Int, length: Int, leaf: Int) {
    self.field = field
    self.offset = offset
    self.length = length
    self.leaf = leaf
  }

  /// All matches in an article, by field and offset; of two that start together the longer first.
  package static func all(of matcher: LeafMatcher, in article: IndexedArticle) -> [TextMatch] {
    var matches: [TextMatch] = []
    for text in article.fields {
      matcher.forEachLeaf(in: text.text, of: text.field) { leaf, places in
        matches += places.map {
          TextMatch(field: text.field, offset: $0.offset, length: $0.length, leaf: leaf)
        }
      }
    }
    matches.sort { $0.sortKey < $1.sortKey }
    return matcher.isLoose ? longestRuns(of: matches) : matches
  }

  /// Joins scraps that overlap or touch, and keeps the runs that are not far shorter than the best.
  private static func longestRuns(of scraps: [TextMatch]) -> [TextMatch] {
    var runs: [TextMatch] = []
    for scrap in scraps {
      if let last = runs.last, last.field == scrap.field, scrap.offset <= last.offset + last.length
      {
        let end = max(last.offset + last.length, scrap.offset + scrap.length)
        runs[runs.count - 1].length = end - last.offset
      } else {
        runs.append(scrap)
      }
    }
    let longest = runs.map(\.length).max() ?? 0
    return runs.filter { $0.length * 2 >= longest }
  }

  private var sortKey: (UInt8, Int, Int, Int) { (field.rawValue, offset, -length, leaf) }
}

extension IndexedArticle {
  /// The text of a field; `nil` if the article has none.
  package func text(of field: Field) -> FieldText? { fields.first { $0.field == field } }
}

extension IndexedArticle.FieldText {
  /// The raw line and column of the character at a code-point offset; `nil` where none is known.
  package func place(of offset: Int) -> (line: Int, column: Int)? {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if Int(places[middle].offset) <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return nil }
    let run = places[low - 1]
    return (Int(run.line), Int(run.column) + offset - Int(run.offset))
  }
}
