/// One term's articles and counts, gathered from sorted occurrences.
struct OccurrenceList {
  private(set) var articles: [UInt32] = []
  private(set) var counts: [UInt16] = []

  /// Reads all occurrences of the term at an index, which moves behind them; returns the term, or
  /// `nil` at the end.
  mutating func read(_ entries: [UInt64], from index: inout Int) -> UInt64? {
    guard index < entries.count else { return nil }
    articles.removeAll(keepingCapacity: true)
    counts.removeAll(keepingCapacity: true)
    let key = entries[index] >> TermKey.articleBits
    let mask = (UInt64(1) << TermKey.articleBits) - 1
    while index < entries.count, entries[index] >> TermKey.articleBits == key {
      let entry = entries[index]
      var count = 0
      while index < entries.count, entries[index] == entry {
        count &+= 1
        index &+= 1
      }
      articles.append(UInt32(truncatingIfNeeded: entry & mask))
      counts.append(UInt16(clamping: count))
    }
    return key
  }
}
