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
  ///
  /// Nearly every article of a zone is among the printed rest's as well, so that their counts are
  /// put beside those of the rest, and only the few others move it.
  mutating func append(
    rest: SegmentSearch.Found, unprinted: SegmentSearch.Found, head: SegmentSearch.Found,
    base: UInt32
  ) {
    let first = articles.count
    articles += base == 0 ? rest.articles : rest.articles.map { $0 + base }
    restCounts += rest.counts
    headCounts += repeatElement(0, count: rest.counts.count)
    if !unprinted.articles.isEmpty { add(unprinted, from: first, base, to: \.restCounts) }
    if !head.articles.isEmpty { add(head, from: first, base, to: \.headCounts) }
  }

  /// Adds a zone's counts to those of the articles from an index on.
  private mutating func add(
    _ found: SegmentSearch.Found, from first: Int, _ base: UInt32,
    to counts: WritableKeyPath<Self, [UInt16]>
  ) {
    makeRoom(for: found.articles, from: first, base)
    articles.withUnsafeBufferPointer { articles in
      self[keyPath: counts].withUnsafeMutableBufferPointer { sums in
        var place = first
        for index in found.articles.indices {
          let article = found.articles[index] + base
          while articles[place] < article { place += 1 }
          sums[place] = UInt16(clamping: Int(sums[place]) + Int(found.counts[index]))
        }
      }
    }
  }

  /// Puts those of some articles among the others, without counts, that are not there yet.
  private mutating func makeRoom(for others: [UInt32], from first: Int, _ base: UInt32) {
    var missing: [UInt32] = []
    articles.withUnsafeBufferPointer { articles in
      var place = first
      for other in others {
        while place < articles.count, articles[place] < other + base { place += 1 }
        if place == articles.count || articles[place] != other + base {
          missing.append(other + base)
        }
      }
    }
    guard !missing.isEmpty else { return }
    var read = articles.count - 1
    articles += missing
    restCounts += repeatElement(0, count: missing.count)
    headCounts += repeatElement(0, count: missing.count)
    var write = articles.count - 1
    while let last = missing.last {
      if read >= first, articles[read] > last {
        articles[write] = articles[read]
        restCounts[write] = restCounts[read]
        headCounts[write] = headCounts[read]
        read -= 1
      } else {
        articles[write] = last
        restCounts[write] = 0
        headCounts[write] = 0
        missing.removeLast()
      }
      write -= 1
    }
  }
}
