import Testing

@testable import ArticleParser

@Suite struct DeckShapeTests {
  private func kicker(_ widths: [Int], _ cut: Int) -> Float {
    DeckShape.kickerScore(widths[..<cut], widths[cut...]) - DeckShape.wholeScore(widths[...])
  }

  @Test func linesThatFillOneBoxAreOneHeadline() {
    #expect(DeckShape.wholeScore([20, 20, 20, 8][...]) == 0)
    #expect(DeckShape.wholeScore([12, 20, 20, 8][...]) < -1)
  }

  @Test func aShortLineAboveALongOneIsAKicker() {
    #expect(kicker([12, 24], 1) > kicker([24, 24], 1))
    #expect(kicker([24, 24], 1) > kicker([24, 4], 1))
  }

  /// Smaller type holds more in a line than the larger below it.
  @Test func aKickerOfTwoLinesIsWiderThanItsHeadline() {
    #expect(kicker([30, 20, 20, 20], 2) > kicker([20, 20, 20, 20], 2))
  }

  @Test func onlyTheLastLineOfAPartMayBeShort() {
    #expect(kicker([10, 20, 12], 1) > kicker([10, 12, 20], 1))
  }
}
