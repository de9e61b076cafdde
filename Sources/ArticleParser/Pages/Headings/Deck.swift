/// The heading of one article: the lines of kicker, headline and subheadline.
struct Deck: Sendable {
  var kicker: [LineSpan] = []
  var headline: [LineSpan] = []
  var subheadline: [LineSpan] = []
  /// Ordinals of the items it was read from.
  var items: ClosedRange<Int> = 0...0
  /// One of its lines was cut out of a printed line that holds two headlines.
  var isSplit = false

  /// Its lines as they are printed, from above.
  var spans: [LineSpan] { kicker + headline + subheadline }
}

/// Heading lines that belong together, before it is decided which of them is what.
struct DeckCandidate: Sendable {
  var spans: [LineSpan]
  /// Ordinals of items.
  var items: ClosedRange<Int>
  var inside: Int?
  /// The ordinal of the cross-head that it is otherwise.
  var crossHead: Int?
  /// What its words say for each piece.
  var gains: [Float]
}
