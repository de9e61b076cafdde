/// The articles that hold a phrase, with how often: parallel arrays, ascending by article.
package struct PhraseMatches: Sendable, Equatable {
  /// Article numbers, ascending, none deleted.
  package var articles: [UInt32] = []
  /// Occurrences in headline, kicker and subheadline, as far as asked for; at most 65,535.
  package var headCounts: [UInt16] = []
  /// Occurrences in the other fields asked for; at most 65,535.
  package var restCounts: [UInt16] = []

  package init() {}

  package init(articles: [UInt32], headCounts: [UInt16], restCounts: [UInt16]) {
    self.articles = articles
    self.headCounts = headCounts
    self.restCounts = restCounts
  }

  /// Adds an article behind the last one.
  package mutating func append(_ article: UInt32, head: Int, rest: Int) {
    articles.append(article)
    headCounts.append(UInt16(clamping: head))
    restCounts.append(UInt16(clamping: rest))
  }
}
