/// Fields whose occurrences are counted together, each zone with dictionaries of its own.
///
/// Ranking asks for head and rest apart, and a query without a field name for nothing else; so its
/// counts come straight from the lists. Any other choice of fields is verified in the texts.
enum Zone: UInt8, CaseIterable, Sendable {
  case rest, head, unprinted

  init(of field: Field) {
    let field = FieldSet(field)
    self =
      FieldSet.head.contains(field) ? .head : FieldSet.rest.contains(field) ? .rest : .unprinted
  }

  var fields: FieldSet {
    switch self {
    case .rest: .rest
    case .head: .head
    case .unprinted: .unprinted
    }
  }
}
