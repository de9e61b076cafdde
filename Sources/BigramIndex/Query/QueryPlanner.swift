/// Turns what was asked into what is looked up.
package struct QueryPlanner {
  /// How strictly the words must be met.
  package enum Strictness: Sendable {
    /// As the query says, variants of a character being the same.
    case plain
    /// As the query says, character by character as printed.
    case exact
    /// Any word, and of a long one any good part: for half-remembered and pasted text.
    case loose
  }

  private let strictness: Strictness
  private var plan = QueryPlan()
  private var isNegated = false

  /// The plan of a query.
  package static func plan(
    _ query: Query, _ strictness: Strictness = .plain
  ) throws(QueryError) -> QueryPlan {
    var planner = QueryPlanner(strictness: strictness)
    planner.plan.isLoose = strictness == .loose
    guard let root = planner.node(of: query) else {
      throw QueryError(
        message: "nothing to look for: a query needs a letter, a digit or a Han character; "
          + "put marks in quotation marks to find them",
        range: 0..<0)
    }
    planner.plan.root = root
    return planner.plan
  }

  private init(strictness: Strictness) { self.strictness = strictness }

  private var isExact: Bool { strictness == .exact }

  /// `nil` for a part that holds nothing to look for.
  private mutating func node(of query: Query) -> QueryPlan.Node? {
    switch query {
    case .everything: return .everything
    case .days(let days): return .filter(.days(days))
    case .type(let type): return .filter(.type(type))
    case .path(let pattern): return .filter(.path(pattern))
    case .text(let text): return node(of: text)
    case .not(let part):
      isNegated.toggle()
      defer { isNegated.toggle() }
      return node(of: part).map { .not($0) }
    case .any(let parts):
      let nodes = parts.compactMap { node(of: $0) }
      return nodes.count > 1 ? .any(nodes) : nodes.first
    case .all(let parts):
      if strictness == .loose && !isNegated { return looseNode(ofAll: parts) }
      let nodes = parts.compactMap { node(of: $0) }
      if !isNegated { addNeighbourBonuses(for: parts) }
      return nodes.count > 1 ? .all(nodes) : nodes.first
    }
  }

  private mutating func node(of text: QueryText) -> QueryPlan.Node? {
    if strictness == .loose && !isNegated && !text.isQuoted { return looseNode(of: text) }
    let phrases = Self.phrases(of: text, isExact: isExact)
    let nodes = phrases.map { QueryPlan.Node.leaf(add($0, of: text)) }
    let marked = PhraseReader.phrase(ofQuoted: text.text, isExact: isExact)
    if !text.isQuoted, !isNegated, let marked, phrases != [marked], !phrases.isEmpty {
      addBonus(marked, text: text.text, fields: text.fields)
    }
    return nodes.count > 1 ? .all(nodes) : nodes.first
  }

  private static func phrases(of text: QueryText, isExact: Bool) -> [Phrase] {
    guard text.isQuoted else { return PhraseReader.phrases(inWord: text.text, isExact: isExact) }
    return PhraseReader.phrase(ofQuoted: text.text, isExact: isExact).map { [$0] } ?? []
  }

  private mutating func add(_ phrase: Phrase, of text: QueryText) -> Int {
    let leaf = QueryPlan.Leaf(phrase: phrase, fields: text.fields, text: text.text)
    let known = plan.leaves.firstIndex { $0.phrase == phrase && $0.fields == text.fields }
    let index = known ?? plan.leaves.count
    if known == nil { plan.leaves.append(leaf) }
    if !isNegated, !plan.scored.contains(index) { plan.scored.append(index) }
    return index
  }

  /// Words side by side in the query are probably side by side in what the user remembers.
  private mutating func addNeighbourBonuses(for parts: [Query]) {
    let words: [QueryText] = parts.compactMap { part in
      guard case .text(let text) = part else { return nil }
      return text
    }
    guard words.count > 1 else { return }
    for index in words.indices.dropLast() { addBonus(joining: Array(words[index...(index + 1)])) }
    if words.count > 2 { addBonus(joining: words) }
  }

  private mutating func addBonus(joining words: [QueryText]) {
    guard let fields = words.first?.fields, words.allSatisfy({ $0.fields == fields }) else {
      return
    }
    let text = words.map(\.text).joined(separator: " ")
    guard let phrase = PhraseReader.phrase(ofQuoted: text, isExact: isExact) else { return }
    addBonus(phrase, text: text, fields: fields)
  }

  private mutating func addBonus(_ phrase: Phrase, text: String, fields: FieldSet) {
    let leaf = QueryPlan.Leaf(phrase: phrase, fields: fields, text: text)
    if !plan.bonuses.contains(leaf) { plan.bonuses.append(leaf) }
  }

  /// Words need not all be there, but exclusions and filters hold.
  private mutating func looseNode(ofAll parts: [Query]) -> QueryPlan.Node? {
    var words: [QueryPlan.Node] = []
    var conditions: [QueryPlan.Node] = []
    for part in parts {
      guard let node = node(of: part) else { continue }
      switch part {
      case .not, .days, .type, .path, .everything: conditions.append(node)
      case .text, .all, .any: words.append(node)
      }
    }
    addNeighbourBonuses(for: parts)
    if !words.isEmpty { conditions.append(words.count > 1 ? .any(words) : words[0]) }
    return conditions.count > 1 ? .all(conditions) : conditions.first
  }

  /// A word by its pairs of units; stretches of four raise the score, so that long common runs
  /// come first.
  private mutating func looseNode(of text: QueryText) -> QueryPlan.Node? {
    var leaves: [Int] = []
    let phrases = PhraseReader.phrases(inWord: text.text, isExact: false)
    for phrase in phrases {
      for pair in phrase.stretches(of: 2) { leaves.append(add(pair, of: text)) }
      guard phrase.elements.count > 4 else { continue }
      for stretch in phrase.stretches(of: 4) {
        addBonus(stretch, text: text.text, fields: text.fields)
      }
    }
    return leaves.isEmpty ? nil : .share(leaves)
  }
}

extension Phrase {
  /// All runs of so many elements, or the phrase itself if it is no longer.
  fileprivate func stretches(of count: Int) -> [Phrase] {
    guard elements.count > count else { return [self] }
    return (0...(elements.count - count)).map {
      Phrase(elements: Array(elements[$0..<($0 + count)]))
    }
  }
}
