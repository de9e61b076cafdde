/// A query in the terms of the index: phrases to look up, and how their answers are joined.
package struct QueryPlan: Sendable {
  /// A phrase to look up in some fields.
  package struct Leaf: Sendable, Hashable {
    package var phrase: Phrase
    package var fields: FieldSet
    /// The words it was made of, for explanations.
    package var text: String
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
  /// Phrases that raise the score of a match without being asked for: the query's words side by
  /// side, and words with the marks that outside quotation marks only separate.
  package internal(set) var bonuses: [Leaf] = []

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
