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

extension PhraseMatches {
  /// Adds one segment's matches, zone by zone, their numbers raised by a base.
  mutating func append(
    rest: SegmentSearch.Found, unprinted: SegmentSearch.Found, head: SegmentSearch.Found,
    base: UInt32
  ) {
    if unprinted.articles.isEmpty, head.articles.isEmpty {
      articles += base == 0 ? rest.articles : rest.articles.map { $0 + base }
      restCounts += rest.counts
      headCounts += repeatElement(0, count: rest.counts.count)
      return
    }
    var indices = (rest: 0, unprinted: 0, head: 0)
    let end = UInt32.max
    while true {
      let nextRest = indices.rest < rest.articles.count ? rest.articles[indices.rest] : end
      let nextUnprinted =
        indices.unprinted < unprinted.articles.count ? unprinted.articles[indices.unprinted] : end
      let nextHead = indices.head < head.articles.count ? head.articles[indices.head] : end
      let next = min(nextRest, nextUnprinted, nextHead)
      guard next != end else { return }
      var counts: (head: Int, rest: Int) = (0, 0)
      if nextRest == next {
        counts.rest += Int(rest.counts[indices.rest])
        indices.rest += 1
      }
      if nextUnprinted == next {
        counts.rest += Int(unprinted.counts[indices.unprinted])
        indices.unprinted += 1
      }
      if nextHead == next {
        counts.head = Int(head.counts[indices.head])
        indices.head += 1
      }
      append(next + base, head: counts.head, rest: counts.rest)
    }
  }
}
