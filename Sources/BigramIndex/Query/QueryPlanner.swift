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
  private var knownLeaves: [LookUp: Int] = [:]
  private var scoredLeaves: Set<Int> = []
  private var knownLinks: Set<QueryPlan.Link> = []
  private var isNegated = false

  /// What makes two leaves the same one.
  private struct LookUp: Hashable {
    var phrase: Phrase
    var fields: FieldSet
  }

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

  private var isLoose: Bool { strictness == .loose && !isNegated }

  /// `nil` for a part that holds nothing to look for.
  private mutating func node(of query: Query) -> QueryPlan.Node? {
    switch query {
    case .everything: return .everything
    case .days(let days): return .filter(.days(days))
    case .type(let type): return .filter(.type(type))
    case .path(let pattern): return .filter(.path(pattern))
    case .text, .all: return node(ofAll: query.conjuncts)
    case .not(let part):
      isNegated.toggle()
      defer { isNegated.toggle() }
      return node(of: part).map { .not($0) }
    case .any(let parts):
      let nodes = parts.compactMap { node(of: $0) }
      return nodes.count > 1 ? .any(nodes) : nodes.first
    }
  }

  /// The words among the parts are linked; in a loose query they need not all be there, but
  /// exclusions and filters hold.
  private mutating func node(ofAll parts: [Query]) -> QueryPlan.Node? {
    var nodes: [QueryPlan.Node] = []
    var words: [Int] = []
    var last: Int?
    for part in parts {
      guard case .text(let text) = part else {
        if let node = node(of: part) { nodes.append(node) }
        continue
      }
      let leaves = leaves(of: text)
      if let last, let first = leaves.first { link(last, first, gap: 0, isTight: false) }
      last = leaves.last ?? last
      words += leaves
    }
    if isLoose, !words.isEmpty {
      nodes.insert(.share(words.inOrderOnce), at: 0)
    } else {
      nodes.insert(contentsOf: words.inOrderOnce.map { .leaf($0) }, at: 0)
    }
    return nodes.count > 1 ? .all(nodes) : nodes.first
  }

  /// The leaves of a word or phrase in the order of the text; loosely, all its pairs of units.
  private mutating func leaves(of text: QueryText) -> [Int] {
    guard !text.isQuoted || isLoose else {
      let phrase = PhraseReader.phrase(ofQuoted: text.text, isExact: strictness == .exact)
      return phrase.map { [add($0, typed: text.text, fields: text.fields)] } ?? []
    }
    var typed = PhraseReader.typedPhrases(inWord: text.text, isExact: strictness == .exact)
    if isLoose { typed = typed.flatMap { $0.stretches(of: 2) } }
    let scalars = Array(text.text.unicodeScalars)
    var leaves: [Int] = []
    var end = 0
    for part in typed {
      guard let first = part.places.first, let last = part.places.last else { continue }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[first.lowerBound..<last.upperBound])
      let leaf = add(part.phrase, typed: String(view), fields: text.fields)
      if let before = leaves.last { link(before, leaf, gap: first.lowerBound - end, isTight: true) }
      leaves.append(leaf)
      end = last.upperBound
    }
    return leaves
  }

  private mutating func add(_ phrase: Phrase, typed text: String, fields: FieldSet) -> Int {
    let lookUp = LookUp(phrase: phrase, fields: fields)
    let leaf = knownLeaves[lookUp] ?? plan.leaves.count
    if leaf == plan.leaves.count {
      plan.leaves.append(QueryPlan.Leaf(phrase: phrase, fields: fields, text: text))
      knownLeaves[lookUp] = leaf
    }
    if !isNegated, scoredLeaves.insert(leaf).inserted { plan.scored.append(leaf) }
    return leaf
  }

  /// Leaves of different fields cannot stand side by side.
  private mutating func link(_ left: Int, _ right: Int, gap: Int, isTight: Bool) {
    guard !isNegated, left != right, plan.leaves[left].fields == plan.leaves[right].fields else {
      return
    }
    let link = QueryPlan.Link(left: left, right: right, gap: gap, isTight: isTight)
    if knownLinks.insert(link).inserted { plan.links.append(link) }
  }
}

extension Query {
  /// What must all hold, brackets that change nothing taken away.
  fileprivate var conjuncts: [Query] {
    guard case .all(let parts) = self else { return [self] }
    return parts.flatMap(\.conjuncts)
  }
}

extension [Int] {
  /// The numbers in their order, each where it comes first.
  fileprivate var inOrderOnce: [Int] {
    var seen: Set<Int> = []
    return filter { seen.insert($0).inserted }
  }
}
