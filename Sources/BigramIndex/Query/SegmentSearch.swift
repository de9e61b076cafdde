/// Answers a planned phrase from one segment.
struct SegmentSearch {
  let segment: SegmentReader
  let deletions: Deletions
  let plan: PhrasePlan
  let fields: FieldSet

  /// Articles of one zone that match, ascending, with how often.
  typealias Found = (articles: [UInt32], counts: [UInt16])

  /// The matches of one zone, under the segment's own numbers.
  func matches(in zone: Zone) throws(IndexError) -> Found {
    let fields = zone.fields.intersection(fields)
    guard !fields.isEmpty else { return ([], []) }
    if plan.isWhole, fields == zone.fields, let term = plan.terms.first {
      var found = try all(of: term, zone: zone)
      dropDeleted(&found)
      return found
    }
    return try verified(try candidates(in: zone), zone: zone, fields: fields)
  }

  /// A term's articles and counts.
  private func all(of term: PhrasePlan.Term, zone: Zone) throws(IndexError) -> Found {
    let table = segment.terms(zone)
    var found: Found = ([], [])
    switch term {
    case .gram(let key):
      try table.list(ofGram: key)?.appendAll(to: &found.articles, counts: &found.counts)
    case .word(let word):
      try table.list(ofWord: word)?.appendAll(to: &found.articles, counts: &found.counts)
    case .unit(let unit):
      var union = PostingUnion(articleLimit: segment.articleLimit)
      let range = TermKey.range(startingWith: unit)
      var cursor = try GramCursor(table, from: range.lowerBound)
      while try cursor.advance(), cursor.key < range.upperBound { try union.add(cursor.list()) }
      found = union.finish()
    case .prefix(let prefix):
      var union = PostingUnion(articleLimit: segment.articleLimit)
      var cursor = try WordCursor(table, from: prefix)
      while try cursor.advance(), cursor.word.starts(with: prefix) { try union.add(cursor.list()) }
      found = union.finish()
    }
    return found
  }

  /// The articles that are in all terms' lists.
  func candidates(in zone: Zone) throws(IndexError) -> [UInt32] {
    guard !plan.terms.isEmpty else { return (0..<UInt32(segment.articleLimit)).map { $0 } }
    let table = segment.terms(zone)
    var lists: [PostingList] = []
    var unions: [[UInt32]] = []
    for term in plan.terms {
      switch term {
      case .gram(let key):
        guard let list = try table.list(ofGram: key) else { return [] }
        lists.append(list)
      case .word(let word):
        guard let list = try table.list(ofWord: word) else { return [] }
        lists.append(list)
      case .unit, .prefix: unions.append(try all(of: term, zone: zone).articles)
      }
    }
    lists.sort { $0.count < $1.count }
    var articles = unions.first ?? []
    for union in unions.dropFirst() {
      let others = Set(union)
      articles.removeAll { !others.contains($0) }
    }
    if unions.isEmpty, let rarest = lists.first {
      var counts: [UInt16] = []
      try rarest.appendAll(to: &articles, counts: &counts)
      lists.removeFirst()
    }
    for list in lists {
      if articles.isEmpty { break }
      try list.intersect(&articles)
    }
    return articles
  }

  /// Those candidates whose texts hold the phrase.
  private func verified(
    _ candidates: [UInt32], zone: Zone, fields: FieldSet
  ) throws(IndexError) -> Found {
    var found: Found = ([], [])
    for article in candidates where !deletions.contains(Int(article)) {
      let count = try plan.verifier.count(in: try segment.stored(Int(article)), fields)
      guard count > 0 else { continue }
      found.articles.append(article)
      found.counts.append(UInt16(clamping: count))
    }
    return found
  }

  private func dropDeleted(_ found: inout Found) {
    guard deletions.articleCount > 0 else { return }
    var kept = 0
    for index in found.articles.indices where !deletions.contains(Int(found.articles[index])) {
      found.articles[kept] = found.articles[index]
      found.counts[kept] = found.counts[index]
      kept += 1
    }
    found.articles.removeSubrange(kept...)
    found.counts.removeSubrange(kept...)
  }
}
