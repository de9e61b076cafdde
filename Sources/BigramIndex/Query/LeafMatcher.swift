/// Finds the phrases that a plan is scored by in the texts of articles, all in one pass over a text.
package struct LeafMatcher: Sendable {
  /// The leaves that look into the same fields.
  private struct Group: Sendable {
    var fields: FieldSet
    var leaves: [Int]
    var matcher: PhraseSetMatcher
  }

  /// Whether the leaves are scraps of what was typed.
  let isLoose: Bool
  /// All fields that some leaf looks into.
  let fields: FieldSet
  private let groups: [Group]

  package init(_ plan: QueryPlan) {
    isLoose = plan.isLoose
    var leavesOfFields: [FieldSet: [Int]] = [:]
    for leaf in plan.scored { leavesOfFields[plan.leaves[leaf].fields, default: []].append(leaf) }
    fields = leavesOfFields.keys.reduce([]) { $0.union($1) }
    groups = leavesOfFields.sorted { $0.key.rawValue < $1.key.rawValue }.map { fields, leaves in
      let matcher = PhraseSetMatcher(leaves.map { plan.leaves[$0].phrase })
      return Group(fields: fields, leaves: leaves, matcher: matcher)
    }
  }

  /// Calls `body` with each leaf that stands in a field's text, and where it does.
  func forEachLeaf(
    in text: String, of field: Field, _ body: (_ leaf: Int, _ places: [Occurrence]) -> Void
  ) {
    for group in groups where group.fields.contains(field) {
      for (leaf, places) in zip(group.leaves, group.matcher.occurrences(in: text))
      where !places.isEmpty {
        body(leaf, places)
      }
    }
  }
}
