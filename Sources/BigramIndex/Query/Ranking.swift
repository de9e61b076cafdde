/// Scores the articles that match a plan.
///
/// An article's score is the sum of its phrases' BM25F. For the best of these, the window, links add
/// what their nearness is worth, which only their texts tell. Since it only adds, the articles of
/// the window stay before all others.
package struct Ranking<Index: ArticleIndex> {
  /// The most articles whose texts are looked at.
  static var windowLimit: Int { 64 }
  /// The most units that are looked at, one article always: a reader waits for long ones too.
  static var windowUnitLimit: Int { 100_000 }

  package let model: BM25F
  private let index: Index
  private let plan: QueryPlan
  /// For each leaf that scores, where it stands; empty for the others.
  private var matches: [PhraseMatches]
  private var rarities: [Double]
  private let leafMatcher: LeafMatcher

  package init(_ evaluation: inout Evaluation<Index>) throws(IndexError) {
    index = evaluation.index
    plan = evaluation.plan
    model = BM25F(index)
    matches = Array(repeating: PhraseMatches(), count: plan.leaves.count)
    rarities = Array(repeating: 0, count: plan.leaves.count)
    for leaf in plan.scored {
      matches[leaf] = try evaluation.matches(ofLeaf: leaf)
      rarities[leaf] = model.rarity(matching: matches[leaf].articles.count)
    }
    leafMatcher = LeafMatcher(plan)
  }

  /// The score of each article of an ascending list.
  func scores(of articles: [UInt32]) throws(IndexError) -> [Double] {
    var scores = try phraseScores(of: articles)
    for article in try window(of: articles, scores) {
      let position = SortedNumbers.lowerBound(of: article, in: articles, from: 0)
      for part in try linkParts(of: article) { scores[position] += part.score }
    }
    return scores
  }

  /// Those of all matching articles whose texts are looked at.
  package func window(of articles: [UInt32]) throws(IndexError) -> Set<UInt32> {
    Set(try window(of: articles, try phraseScores(of: articles)))
  }

  private func window(of articles: [UInt32], _ scores: [Double]) throws(IndexError) -> [UInt32] {
    guard !plan.links.isEmpty else { return [] }
    let best = best(Self.windowLimit, of: articles, scores).map(\.article)
    var units = 0
    for (position, article) in best.enumerated() {
      let lengths = try index.lengths(of: article)
      units += Int(lengths.head) + Int(lengths.rest)
      if units > Self.windowUnitLimit { return Array(best[..<max(position, 1)]) }
    }
    return best
  }

  private func phraseScores(of articles: [UInt32]) throws(IndexError) -> [Double] {
    var scores = [Double](repeating: 0, count: articles.count)
    for leaf in plan.scored { try addScores(of: leaf, to: &scores, of: articles) }
    return scores
  }

  private func addScores(
    of leaf: Int, to scores: inout [Double], of articles: [UInt32]
  ) throws(IndexError) {
    let holders = matches[leaf].articles
    var place = 0
    for (position, article) in articles.enumerated() {
      place = SortedNumbers.lowerBound(of: article, in: holders, from: place)
      guard place < holders.count else { return }
      guard holders[place] == article else { continue }
      scores[position] += try part(of: leaf, at: place).score
    }
  }

  /// The best of some articles, in order.
  func best(_ limit: Int, of articles: [UInt32], _ scores: [Double]) -> [Hit] {
    var top = TopHits(limit: limit) { index.precedes($0, $1) }
    for position in articles.indices {
      top.insert(Hit(article: articles[position], score: scores[position]))
    }
    return top.sorted
  }
}

// MARK: - The parts of a score

extension Ranking {
  /// What a phrase gives an article.
  package struct LeafPart: Sendable, Equatable {
    package var leaf: Int
    package var rarity: Double
    /// Occurrences.
    package var head: UInt16
    package var rest: UInt16
    /// Units of the article.
    package var headLength: UInt32
    package var restLength: UInt32
    package var frequency: Double
    package var score: Double
  }

  /// What two phrases that stand near each other give an article.
  package struct LinkPart: Sendable, Equatable {
    package var link: QueryPlan.Link
    /// Code points between where the right one stands and where it would as it was typed.
    package var distance: Int
    package var score: Double
  }

  /// What each phrase that an article holds adds to its score.
  package func leafParts(of article: UInt32) throws(IndexError) -> [LeafPart] {
    var parts: [LeafPart] = []
    for leaf in plan.scored {
      let holders = matches[leaf].articles
      let place = SortedNumbers.lowerBound(of: article, in: holders, from: 0)
      if place < holders.count, holders[place] == article {
        parts.append(try part(of: leaf, at: place))
      }
    }
    return parts
  }

  /// What links add to the score of an article of the window.
  package func linkParts(of article: UInt32) throws(IndexError) -> [LinkPart] {
    var proximity = Proximity(plan)
    for text in try index.texts(of: leafMatcher.fields, in: article) {
      proximity.add(text, leafMatcher)
    }
    return proximity.distances.compactMap { link, distance in
      let rarity = rarities[link.left] + rarities[link.right]
      let score = rarity * Proximity.weight(of: link, distance: distance)
      return LinkPart(link: link, distance: distance, score: score)
    }
  }

  private func part(of leaf: Int, at place: Int) throws(IndexError) -> LeafPart {
    let (head, rest) = (matches[leaf].headCounts[place], matches[leaf].restCounts[place])
    let lengths = try index.lengths(of: matches[leaf].articles[place])
    let frequency = model.frequency(
      head: head, rest: rest, headLength: lengths.head, restLength: lengths.rest)
    return LeafPart(
      leaf: leaf, rarity: rarities[leaf], head: head, rest: rest, headLength: lengths.head,
      restLength: lengths.rest, frequency: frequency,
      score: model.score(rarity: rarities[leaf], frequency: frequency))
  }
}

extension ArticleIndex {
  /// The order of hits: by score, then by id, so that it never depends on how the index came to be.
  func precedes(_ left: Hit, _ right: Hit) -> Bool {
    if left.score != right.score { return left.score > right.score }
    // An index that cannot give an id was found damaged by the lookups before.
    guard let leftID = try? attributes(of: left.article).id,
      let rightID = try? attributes(of: right.article).id, leftID != rightID
    else { return left.article < right.article }
    // The ordinal at the end of an id has no leading zeros: `-2` comes before `-10`.
    let lengths = (leftID.utf8.count, rightID.utf8.count)
    return lengths.0 != lengths.1 ? lengths.0 < lengths.1 : leftID < rightID
  }
}
