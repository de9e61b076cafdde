/// A segment as a merge takes it: what is left of it, and the numbers its articles get.
struct SegmentSource: Sendable {
  let segment: SegmentReader
  let deletions: Deletions
  /// New article numbers when some were deleted; `deleted` for those.
  private(set) var numbers: [UInt32] = []
  private(set) var base: UInt32 = 0
  static let deleted = UInt32.max

  init(_ segment: SegmentReader, deletions: Deletions = Deletions()) {
    self.segment = segment
    self.deletions = deletions
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
  func append(_ list: PostingList, to found: inout OccurrenceList) throws(IndexError) {
    guard deletions.articleCount > 0 else { return try found.append(list, base: base) }
    let first = found.articles.count
    try found.append(list, base: 0)
    found.renumber(from: first, by: numbers, gone: Self.deleted)
  }
}
