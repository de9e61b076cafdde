/// Walks over the terms of one kind in a zone, in their order.
protocol TermCursor {
  associatedtype Term: Equatable

  /// The term under the cursor.
  var term: Term { get }

  /// Moves to the next term; `false` behind the last.
  mutating func advance() throws(IndexError) -> Bool

  /// The articles of the term under the cursor.
  func list() throws(IndexError) -> PostingList
}

extension GramCursor: TermCursor {
  var term: UInt64 { key }
}

extension WordCursor: TermCursor {
  var term: [UInt8] { word }
}
