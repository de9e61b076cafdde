/// Names records by what their file holds, so that a moved or copied file keeps its ids.
enum ArticleID {
  /// Gives each article the start of the file's digest and its 1-based ordinal among the articles
  /// of the file, or, for what belongs to no article, `u` and an ordinal of its own.
  static func assign(to articles: inout [Article], digest: String) {
    let start = digest.prefix(16)
    var articleCount = 0
    var leftoverCount = 0
    for index in articles.indices {
      if articles[index].kind == .unassigned {
        leftoverCount += 1
        articles[index].id = "\(start)-u\(leftoverCount)"
      } else {
        articleCount += 1
        articles[index].id = "\(start)-\(articleCount)"
      }
    }
  }
}
