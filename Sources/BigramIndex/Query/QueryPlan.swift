/// A query in the terms of the index: phrases to look up, and how their answers are joined.
package struct QueryPlan: Sendable {
  /// A phrase to look up in some fields.
  package struct Leaf: Sendable, Equatable {
    package var phrase: Phrase
    package var fields: FieldSet
    /// As it was typed, for explanations.
    package var text: String
  }

  /// Two leaves, one typed behind the other.
  package struct Link: Sendable, Hashable {
    package var left: Int
    package var right: Int
    /// Code points from the end of the one to the start of the other; below 0 where they overlap.
    package var gap: Int
    /// Whether nothing but marks was typed between them, so that they surely belong together.
    package var isTight: Bool
  }

  /// How the leaves' answers are joined; leaves go by their index in ``leaves``.
  package indirect enum Node: Sendable, Equatable {
    case leaf(Int)
    case all([Node])
    case any([Node])
    case not(Node)
    /// Articles that hold at least half of what the leaves together tell, by rarity.
    case share([Int])
    case filter(Filter)
    case everything
  }

  /// A condition on an article's values.
  package enum Filter: Sendable, Equatable {
    case days(ClosedRange<UInt32>)
    case type(String)
    case path(PathPattern)
    /// The file itself or a file below the folder, for any of the paths.
    case below([String])
  }

  /// What is looked up.
  package internal(set) var leaves: [Leaf] = []
  /// Who may match.
  package internal(set) var root = Node.everything
  /// The leaves that an article is scored and marked by: those not under a NOT.
  package internal(set) var scored: [Int] = []
  /// Leaves that were typed one behind the other, none under a NOT: an article in which they stand
  /// so too is probably the one that is remembered.
  package internal(set) var links: [Link] = []

  /// Whether the leaves are scraps of what was typed, so that matches are shown as joined runs.
  package internal(set) var isLoose = false

  /// The plan that every article matches.
  package init() {}

  /// Adds a condition to the whole query.
  package mutating func restrict(to filter: Filter) {
    root = root == .everything ? .filter(filter) : .all([root, .filter(filter)])
  }
}

extension QueryPlan {
  /// The plan of everything that the query's paths leave in question.
  package var scope: QueryPlan {
    var scope = QueryPlan()
    if case .all(let nodes) = root, case .filter(.below(let paths)) = nodes.last {
      scope.restrict(to: .below(paths))
    } else if case .filter(.below(let paths)) = root {
      scope.restrict(to: .below(paths))
    }
    return scope
  }
}
