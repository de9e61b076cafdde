import ArticleParser
import BigramIndex

/// An index opened for reading, with the record's path and digest beside each article.
struct OpenedIndex {
  let index: IndexReader
  let folder: String

  init(_ arguments: Arguments, console: Console) throws(IndexError) {
    try self.init(folder: IndexLocation.folder(arguments, console: console))
  }

  init(folder: String) throws(IndexError) {
    self.folder = folder
    index = try IndexReader(folder: folder)
  }

  /// The article of a hit, with the query's matches in it.
  func found(_ hit: Hit, matching matcher: LeafMatcher) throws -> FoundArticle {
    let stored = try index.article(hit.article)
    return FoundArticle(
      stored: stored, record: try record(of: hit.article, stored: stored), score: hit.score,
      matches: TextMatch.all(of: matcher, in: stored))
  }

  /// The record as `parse` gives it.
  func record(of article: UInt32) throws -> Article {
    try record(of: article, stored: try index.article(article))
  }

  /// The shown paths of the articles' files, each once, in the order of the tree.
  func paths(of articles: [UInt32]) throws -> [String] {
    var seen: Set<[UInt8]> = []
    var paths: [String] = []
    for article in articles {
      let path = try index.attributes(of: article).path
      if seen.insert(Array(path.utf8)).inserted { paths.append(path) }
    }
    return paths.sorted { PathOrder($0) < PathOrder($1) }.map(ShownPath.shown)
  }

  private func record(of article: UInt32, stored: IndexedArticle) throws -> Article {
    let file = try index.file(of: article)
    return try ArticleConversion.article(
      from: stored, path: ShownPath.shown(file.stamp.path),
      sha256: HexadecimalDigest.text(file.sha256))
  }
}
