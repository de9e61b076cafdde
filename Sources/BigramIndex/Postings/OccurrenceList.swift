/// One term's articles and counts.
struct OccurrenceList {
  private(set) var articles: [UInt32] = []
  private(set) var counts: [UInt16] = []

  var isEmpty: Bool { articles.isEmpty }

  mutating func removeAll() {
    articles.removeAll(keepingCapacity: true)
    counts.removeAll(keepingCapacity: true)
  }

  /// Adds an article behind those there.
  @inline(__always)
  mutating func append(article: UInt32, count: UInt16) {
    articles.append(article)
    counts.append(count)
  }

  /// Adds the articles of a list, raised by a base; all are behind those there.
  mutating func append(_ list: PostingList, base: UInt32) throws(IndexError) {
    try list.appendAll(to: &articles, counts: &counts, base: base)
  }

  /// Gives the articles from an index on other numbers, in the same order; takes out those that a
  /// table says are gone.
  mutating func renumber(from first: Int, by numbers: [UInt32], gone: UInt32) {
    var kept = first
    for index in first..<articles.count {
      let number = numbers[Int(articles[index])]
      guard number != gone else { continue }
      articles[kept] = number
      counts[kept] = counts[index]
      kept += 1
    }
    articles.removeSubrange(kept...)
    counts.removeSubrange(kept...)
  }

  /// Reads all occurrences of the term at an index, which moves behind them.
  ///
  /// The articles are the lowest bits, the term what is above; returns it, or `nil` at the end.
  @inline(__always)
  mutating func read(
    _ entries: UnsafeBufferPointer<UInt64>, from index: inout Int, articleBits: UInt64
  ) -> UInt64? {
    guard index < entries.count else { return nil }
    removeAll()
    var entry = entries[index]
    let key = entry >> articleBits
    let mask = (UInt64(1) << articleBits) &- 1
    while true {
      let begin = index
      index &+= 1
      while index < entries.count, entries[index] == entry { index &+= 1 }
      articles.append(UInt32(truncatingIfNeeded: entry & mask))
      counts.append(UInt16(clamping: index &- begin))
      guard index < entries.count else { return key }
      entry = entries[index]
      guard entry >> articleBits == key else { return key }
    }
  }
}
