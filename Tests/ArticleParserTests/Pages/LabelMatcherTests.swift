import Testing

@testable import ArticleParser

@Suite struct LabelMatcherTests {
  private func piece(_ items: ClosedRange<Int>, hasLead: Bool = false) -> Piece {
    var piece = Piece(items: items)
    piece.hasLead = hasLead
    return piece
  }

  private func deck(_ items: ClosedRange<Int>) -> Deck {
    var deck = Deck()
    deck.items = items
    return deck
  }

  /// For each piece the label that it gets.
  private func given(
    _ labels: [(name: String, item: Int)], _ pieces: [Piece], _ decks: [Deck?]
  ) -> [String?] {
    var layout = PageLayout()
    layout.pieces = pieces
    layout.labels = labels.compactMap { label in
      ColumnLabel(Array(label.name.unicodeScalars)[...]).map {
        PlacedLabel(span: LineSpan(line: 0, range: 0..<1), label: $0, item: label.item)
      }
    }
    LabelMatcher.assign(&layout, decks: decks)
    return layout.pieces.map { $0.label?.label.text }
  }

  @Test func aLabelGoesWithTheHeadingBelowIt() {
    // Bodies 0 and 1, then the label and both headings.
    let pieces = [piece(0...0), piece(1...1)]
    #expect(given([("动态", 2)], pieces, [deck(4...4), deck(3...3)]) == [nil, "动态"])
    #expect(given([("动态", 2)], pieces, [deck(3...3), deck(4...4)]) == ["动态", nil])
  }

  @Test func aLabelAboveABodyIsNotThatOfTheBodyBefore() {
    #expect(given([("动态", 1)], [piece(0...0), piece(2...2)], [nil, nil]) == [nil, "动态"])
  }

  @Test func opinionHasNoLead() {
    let pieces = [piece(1...1, hasLead: true), piece(3...3)]
    #expect(given([("快评", 0)], pieces, [nil, nil]) == [nil, "快评"])
    #expect(given([("动态", 0)], pieces, [nil, nil]) == ["动态", nil])
  }

  @Test func opinionHasNoCrossHeads() {
    var feature = piece(1...4)
    feature.parts = [.crossHead([LineSpan(line: 0, range: 0..<1)])]
    #expect(given([("快评", 0)], [feature, piece(5...5)], [nil, deck(3...3)]) == [nil, "快评"])
    #expect(given([("动态", 0)], [feature, piece(5...5)], [nil, deck(3...3)]) == ["动态", nil])
  }

  @Test func eachLabelGetsAPieceOfItsOwn() {
    let pieces = [piece(2...3), piece(5...6)]
    #expect(given([("快评", 1), ("时评", 4)], pieces, [nil, nil]) == ["快评", "时评"])
    #expect(given([("快评", 0), ("时评", 1)], pieces, [nil, nil]) == ["时评", "快评"])
    #expect(given([("快评", 0), ("时评", 1)], [piece(2...3)], [nil]) == ["时评"])
  }
}
