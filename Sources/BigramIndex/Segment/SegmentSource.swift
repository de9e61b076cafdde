/// A segment as a merge takes it: what is left of it, and the numbers its articles get.
struct SegmentSource {
  let segment: SegmentReader
  let deletions: Deletions
  /// The copy numbers of files, where they are not those of the segment.
  let copies: [Int: Int]
  /// New article numbers when some were deleted; `deleted` for those.
  private(set) var numbers: [UInt32] = []
  private(set) var base: UInt32 = 0
  static let deleted = UInt32.max

  init(_ segment: SegmentReader, deletions: Deletions = Deletions(), copies: [Int: Int] = [:]) {
    self.segment = segment
    self.deletions = deletions
    self.copies = copies
  }

  var articleCount: Int { segment.articleLimit - deletions.articleCount }

  /// Gives the articles their numbers from a base up.
  mutating func number(from base: UInt32) {
    self.base = base
    guard deletions.articleCount > 0 else { return }
    var next = base
    numbers = (0..<segment.articleLimit).map { article in
      if deletions.contains(article) { return Self.deleted }
      defer { next += 1 }
      return next
    }
  }

  /// Adds a term's articles under their new numbers.
  func append(
    _ list: PostingList, to articles: inout [UInt32], counts: inout [UInt16]
  ) throws(IndexError) {
    let first = articles.count
    guard deletions.articleCount > 0 else {
      return try list.appendAll(to: &articles, counts: &counts, base: base)
    }
    try list.appendAll(to: &articles, counts: &counts)
    var kept = first
    for index in first..<articles.count {
      let number = numbers[Int(articles[index])]
      guard number != Self.deleted else { continue }
      articles[kept] = number
      counts[kept] = counts[index]
      kept += 1
    }
    articles.removeSubrange(kept...)
    counts.removeSubrange(kept...)
  }
}
