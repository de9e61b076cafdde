/// The door to searching: a plan in, ranked articles out.
package struct Searcher<Index: ArticleIndex> {
  /// The best articles and how many there are in all.
  package struct Answer: Sendable, Equatable {
    /// All articles that match.
    package var matched: Int
    /// The best, in order.
    package var hits: [Hit]

    package init(matched: Int = 0, hits: [Hit] = []) {
      self.matched = matched
      self.hits = hits
    }
  }

  private let index: Index

  package init(_ index: Index) { self.index = index }

  /// All articles that match, ascending by number, unranked.
  package func articles(matching plan: QueryPlan) throws(IndexError) -> [UInt32] {
    var evaluation = Evaluation(plan, in: index)
    return try evaluation.articles()
  }

  /// The best articles by score; equal scores go by id, so that no order ever depends on how the
  /// index came to be.
  package func search(_ plan: QueryPlan, limit: Int) throws(IndexError) -> Answer {
    var evaluation = Evaluation(plan, in: index)
    if case .leaf(let leaf) = plan.root, plan.links.isEmpty {
      let matches = try evaluation.matches(ofLeaf: leaf)
      return Answer(matched: matches.articles.count, hits: try best(limit, of: matches))
    }
    let articles = try evaluation.articles()
    guard limit > 0 else { return Answer(matched: articles.count) }
    let ranking = try Ranking(&evaluation)
    let scores = try ranking.scores(of: articles)
    return Answer(matched: articles.count, hits: ranking.best(limit, of: articles, scores))
  }

  /// All matching articles by the values that `key` gives, then by file; the scores are filled in.
  package func search<Key: Comparable>(
    _ plan: QueryPlan, by key: (ArticleAttributes) -> Key, descending: Bool
  ) throws(IndexError) -> Answer {
    var evaluation = Evaluation(plan, in: index)
    let articles = try evaluation.articles()
    let scores = try Ranking(&evaluation).scores(of: articles)
    var keyed: [(key: Key, path: PathOrder, hit: Hit)] = []
    for (article, score) in zip(articles, scores) {
      let attributes = try index.attributes(of: article)
      keyed.append(
        (key(attributes), PathOrder(attributes.path), Hit(article: article, score: score)))
    }
    keyed.sort { left, right in
      if left.key != right.key { return (left.key < right.key) != descending }
      // Within a file numbers ascend as the articles do.
      return left.path != right.path
        ? left.path < right.path : left.hit.article < right.hit.article
    }
    return Answer(matched: articles.count, hits: keyed.map(\.hit))
  }

  /// All matching articles folder by folder, in the order of their files.
  package func searchByFile(_ plan: QueryPlan) throws(IndexError) -> Answer {
    try search(plan, by: { PathOrder($0.path) }, descending: false)
  }

  /// The best of one phrase alone; looks up the lengths only of articles that could be among them,
  /// which of a frequent phrase's thousands are few.
  private func best(_ limit: Int, of matches: PhraseMatches) throws(IndexError) -> [Hit] {
    guard limit > 0 else { return [] }
    let model = BM25F(index)
    let rarity = model.rarity(matching: matches.articles.count)
    var top = TopHits(limit: limit) { index.precedes($0, $1) }
    var leastFrequency = 0.0
    for match in matches.articles.indices {
      let (head, rest) = (matches.headCounts[match], matches.restCounts[match])
      if BM25F.highestFrequency(head, rest) < leastFrequency { continue }
      let article = matches.articles[match]
      let lengths = try index.lengths(of: article)
      let frequency = model.frequency(
        head: head, rest: rest, headLength: lengths.head, restLength: lengths.rest)
      if frequency < leastFrequency { continue }
      top.insert(Hit(article: article, score: model.score(rarity: rarity, frequency: frequency)))
      if let worst = top.worst {
        leastFrequency = model.leastFrequency(ofScore: worst.score, rarity: rarity)
      }
    }
    return top.sorted
  }
}
