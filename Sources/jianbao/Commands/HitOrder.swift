import BigramIndex

/// The order in which hits come, as `--sort` has it.
struct HitOrder {
  private let key: SortKey

  init(_ arguments: Arguments) {
    key = arguments.text(.sort).flatMap(SortKey.init) ?? .score
  }

  init(_ key: SortKey) { self.key = key }

  /// The hits from `offset` on, at most `limit`; articles without a date come last.
  func answer<Index: ArticleIndex>(
    _ plan: QueryPlan, from index: Index, offset: Int, limit: Int
  ) throws(IndexError) -> Searcher<Index>.Answer {
    let searcher = Searcher(index)
    let (end, overflow) = offset.addingReportingOverflow(limit)
    var answer =
      switch key {
      case .score: try searcher.search(plan, limit: overflow ? .max : end)
      case .date:
        try searcher.search(plan, by: { $0.day ?? .max }, descending: false)
      case .newest: try searcher.search(plan, by: { $0.day ?? 0 }, descending: true)
      case .path: try searcher.searchByFile(plan)
      }
    answer.hits = Array(answer.hits.dropFirst(offset).prefix(limit))
    return answer
  }
}
