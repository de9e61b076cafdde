/// What the user asked for, before any of it is looked up.
///
/// Grammar, with every mark also in its full-width form:
///
///     query   = either
///     either  = both { "OR" both }
///     both    = single { [ "AND" ] single }
///     single  = ( "NOT" | "-" ) single | "(" either ")" | field ":" "(" either ")"
///             | [ field ":" ] ( word | phrase ) | filter | "*"
///     phrase  = '"' text '"' | "“" text "”"            with \" for a quotation mark inside
///     word    = everything up to white space, a bracket or a quotation mark; "CRM*" is a prefix
///     filter  = "date:" day [ ".." [ day ] ] | "date:.." day | "type:" name | "path:" glob
///     day     = year [ "-" month [ "-" day ] ]
package indirect enum Query: Sendable, Equatable {
  case all([Query])
  case any([Query])
  case not(Query)
  case text(QueryText)
  case days(ClosedRange<UInt32>)
  case type(String)
  case path(PathPattern)
  case everything
}

/// A word or phrase of a query.
package struct QueryText: Sendable, Equatable {
  /// As typed, without the quotation marks.
  package var text: String
  /// Whether it stood in quotation marks, so that its own marks count.
  package var isQuoted: Bool
  /// Where it may stand.
  package var fields: FieldSet

  package init(_ text: String, isQuoted: Bool = false, fields: FieldSet = .printed) {
    self.text = text
    self.isQuoted = isQuoted
    self.fields = fields
  }
}
