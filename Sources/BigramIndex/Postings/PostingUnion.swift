/// Adds up the counts of many lists.
struct PostingUnion {
  private var sums: [UInt32]
  private var articles: [UInt32] = []
  private var counts: [UInt16] = []

  init(articleLimit: Int) { sums = [UInt32](repeating: 0, count: articleLimit) }

  mutating func add(_ list: PostingList) throws(IndexError) {
    articles.removeAll(keepingCapacity: true)
    counts.removeAll(keepingCapacity: true)
    try list.appendAll(to: &articles, counts: &counts)
    for index in articles.indices { sums[Int(articles[index])] &+= UInt32(counts[index]) }
  }

  /// The articles of all lists, ascending, with the sums of their counts.
  consuming func finish() -> (articles: [UInt32], counts: [UInt16]) {
    var found: (articles: [UInt32], counts: [UInt16]) = ([], [])
    for (article, sum) in sums.enumerated() where sum > 0 {
      found.articles.append(UInt32(article))
      found.counts.append(UInt16(clamping: sum))
    }
    return found
  }
}
