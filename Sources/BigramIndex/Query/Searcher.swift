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
    if case .leaf(let leaf) = plan.root, plan.bonuses.isEmpty {
      let matches = try evaluation.matches(ofLeaf: leaf)
      return Answer(matched: matches.articles.count, hits: try best(limit, of: matches))
    }
    let articles = try evaluation.articles()
    let scores = try scores(of: articles, in: &evaluation)
    return Answer(matched: articles.count, hits: best(limit, of: articles, scores))
  }

  /// All matching articles by the values that `key` gives, then by file; the scores are filled in.
  package func search<Key: Comparable>(
    _ plan: QueryPlan, by key: (ArticleAttributes) -> Key, descending: Bool
  ) throws(IndexError) -> Answer {
    var evaluation = Evaluation(plan, in: index)
    let articles = try evaluation.articles()
    let scores = try scores(of: articles, in: &evaluation)
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

  /// The score of each article of an ascending list.
  private func scores(
    of articles: [UInt32], in evaluation: inout Evaluation<Index>
  ) throws(IndexError) -> [Double] {
    var scores = [Double](repeating: 0, count: articles.count)
    guard !articles.isEmpty else { return scores }
    let model = BM25F(index)
    let plan = evaluation.plan
    for leaf in plan.scored {
      let matches = try evaluation.matches(ofLeaf: leaf)
      try add(matches, weight: 1, model: model, to: &scores, of: articles)
    }
    for bonus in plan.bonuses {
      let matches = try index.matches(of: bonus.phrase, in: bonus.fields)
      try add(matches, weight: BM25F.bonusWeight, model: model, to: &scores, of: articles)
    }
    return scores
  }

  private func add(
    _ matches: PhraseMatches, weight: Double, model: BM25F, to scores: inout [Double],
    of articles: [UInt32]
  ) throws(IndexError) {
    let rarity = model.rarity(matching: matches.articles.count)
    var position = 0
    for match in matches.articles.indices {
      let article = matches.articles[match]
      while position < articles.count, articles[position] < article { position += 1 }
      guard position < articles.count else { return }
      guard articles[position] == article else { continue }
      let lengths = try index.lengths(of: article)
      let frequency = model.frequency(
        head: matches.headCounts[match], rest: matches.restCounts[match],
        headLength: lengths.head, restLength: lengths.rest)
      scores[position] += weight * model.score(rarity: rarity, frequency: frequency)
    }
  }

  private func best(_ limit: Int, of articles: [UInt32], _ scores: [Double]) -> [Hit] {
    guard limit > 0 else { return [] }
    var top = TopHits(limit: limit) { precedes($0, $1) }
    for position in articles.indices {
      top.insert(Hit(article: articles[position], score: scores[position]))
    }
    return top.sorted
  }

  /// The best of one phrase alone; looks up the lengths only of articles that could be among them,
  /// which of a frequent phrase's thousands are few.
  private func best(_ limit: Int, of matches: PhraseMatches) throws(IndexError) -> [Hit] {
    guard limit > 0 else { return [] }
    let model = BM25F(index)
    let rarity = model.rarity(matching: matches.articles.count)
    var top = TopHits(limit: limit) { precedes($0, $1) }
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

  private func precedes(_ left: Hit, _ right: Hit) -> Bool {
    if left.score != right.score { return left.score > right.score }
    // An index that cannot give an id was found damaged by the lookups before.
    guard let leftID = try? index.attributes(of: left.article).id,
      let rightID = try? index.attributes(of: right.article).id, leftID != rightID
    else { return left.article < right.article }
    // The ordinal at the end of an id has no leading zeros: `-2` comes before `-10`.
    let lengths = (leftID.utf8.count, rightID.utf8.count)
    return lengths.0 != lengths.1 ? lengths.0 < lengths.1 : leftID < rightID
  }
}
