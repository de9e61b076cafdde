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
    LabelMatcher.assign(&layout, decks: decks, PrintedPage(number: 1))
    return layout.pieces.map { $0.label?.label.text }
  }

  @Test func aLabelGoesWithTheHeadingBelowIt() {
    // Bodies 0 and 1, then the label and both headings.
    let pieces = [piece(0...0), piece(1...1)]
    #expect(given([("聚焦", 2)], pieces, [deck(4...4), deck(3...3)]) == [nil, "聚焦"])
    #expect(given([("聚焦", 2)], pieces, [deck(3...3), deck(4...4)]) == ["聚焦", nil])
  }

  @Test func aLabelAboveABodyIsNotThatOfTheBodyBefore() {
    #expect(given([("聚焦", 1)], [piece(0...0), piece(2...2)], [nil, nil]) == [nil, "聚焦"])
  }

  @Test func opinionHasNoLead() {
    let pieces = [piece(1...1, hasLead: true), piece(3...3)]
    #expect(given([("快评", 0)], pieces, [nil, nil]) == [nil, "快评"])
    #expect(given([("聚焦", 0)], pieces, [nil, nil]) == ["聚焦", nil])
  }

  @Test func opinionHasNoCrossHeads() {
    var feature = piece(1...4)
    feature.parts = [.crossHead([LineSpan(line: 0, range: 0..<1)])]
    #expect(given([("快评", 0)], [feature, piece(5...5)], [nil, deck(3...3)]) == [nil, "快评"])
    #expect(given([("聚焦", 0)], [feature, piece(5...5)], [nil, deck(3...3)]) == ["聚焦", nil])
  }

  @Test func eachLabelGetsAPieceOfItsOwn() {
    let pieces = [piece(2...3), piece(5...6)]
    #expect(given([("快评", 1), ("时评", 4)], pieces, [nil, nil]) == ["快评", "时评"])
    #expect(given([("快评", 0), ("时评", 1)], pieces, [nil, nil]) == ["时评", "快评"])
    #expect(given([("快评", 0), ("时评", 1)], [piece(2...3)], [nil]) == ["时评"])
  }

  private func brief(_ items: ClosedRange<Int>, measure: Int = 48) -> Piece {
    var piece = piece(items, hasLead: true)
    piece.parts = [
      .paragraph(
        Paragraph(
          spans: [LineSpan(line: 0, range: 0..<200)], firstMeasure: measure, measure: measure,
          startsInside: false, endsCut: false))
    ]
    return piece
  }

  @Test func aLabelOverBriefsIsForAllOfTheRun() {
    let pieces = [brief(1...1, measure: 26), brief(3...3), brief(4...4), brief(6...6)]
    let none = [Deck?](repeating: nil, count: 4)
    #expect(given([("动态", 2)], pieces, none) == [nil, "动态", "动态", "动态"])
    // A brief alone is not what such a label stands over, though it is nearer.
    #expect(given([("动态", 0)], pieces, none) == [nil, "动态", "动态", "动态"])
    #expect(given([("动态", 0)], [pieces[0]], [nil]) == ["动态"])
  }

  @Test func labelsPrintedTogetherKeepTheOrderOfTheirRuns() {
    let pieces = [
      brief(2...2), brief(3...3), brief(5...5, measure: 26), brief(6...6, measure: 26),
    ]
    let none = [Deck?](repeating: nil, count: 4)
    #expect(
      given([("企业动态", 0), ("市场动态", 1)], pieces, none) == ["企业动态", "企业动态", "市场动态", "市场动态"])
  }

  @Test func whatIsLeftOfABriefsRowCanBeOpinion() {
    let pieces = [brief(1...1), brief(2...2), piece(4...5)]
    #expect(given([("动态", 0), ("快评", 3)], pieces, [nil, nil, nil]) == ["动态", "动态", "快评"])
  }
}
