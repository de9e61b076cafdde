/// A query that cannot be understood.
package struct QueryError: Error, Sendable, Equatable {
  /// What was found and what to do.
  package var message: String
  /// The scalars of the query that the message is about.
  package var range: Range<Int>
  /// Whether only a quotation mark or a bracket has no partner.
  package var isUnbalanced = false
}
