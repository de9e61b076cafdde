import Testing

@testable import ArticleParser

@Suite struct PieceScaleTests {
  /// Four pieces of two items each with a heading between the second and the third.
  private let pieces = [
    Piece(items: 0...1), Piece(items: 2...3), Piece(items: 5...6), Piece(items: 7...8),
  ]
  private let run = HeadingRun(spans: [], items: 4...4)

  private var scale: PieceScale { PieceScale(pieces: pieces, rarest: 2, runs: [run]) }

  private func candidate(_ gains: [Float]) -> DeckCandidate {
    DeckCandidate(spans: [], items: 4...4, gains: gains)
  }

  @Test func ofEqualWordsTheNearerPieceGainsMore() {
    let gains = scale.gains(of: candidate([8, 8, 8, 8]))
    #expect(gains[1] == gains[2])
    #expect(gains[1] > gains[3])
  }

  @Test func thePiecesPaintedSinceTheHeadingBeforeAreEquallyNear() {
    let gains = scale.gains(of: candidate([8, 8, 8, 8]))
    #expect(gains[0] == gains[1])
    let between = HeadingRun(spans: [], items: 2...2)
    let apart = PieceScale(
      pieces: [Piece(items: 0...1), Piece(items: 3...3)], rarest: 2, runs: [between, run])
    let parted = apart.gains(of: candidate([8, 8]))
    #expect(parted[0] < parted[1])
  }

  @Test func nearnessAloneIsNotEnough() {
    #expect(scale.gains(of: candidate([0, 0, 0, 0])).allSatisfy { $0 < 0 })
  }

  @Test func wordsOutweighNearness() {
    let gains = scale.gains(of: candidate([0, 0, 2, 8]))
    #expect(gains[3] > gains[2])
  }

  @Test func aCrossHeadIsForItsOwnPieceOnly() {
    var crossHead = candidate([40, 40, 40, 40])
    crossHead.inside = 2
    crossHead.crossHead = 1
    let gains = scale.gains(of: crossHead)
    #expect(gains[2] > 0)
    #expect([gains[0], gains[1], gains[3]].allSatisfy { $0 < 0 })
    crossHead.gains[2] = 4
    #expect(scale.gains(of: crossHead)[2] < 0)
  }

  @Test func countsTheUnheadedPiecesBefore() {
    #expect(scale.unheadedBefore(run) == 2)
    var jump = pieces
    jump[1].continuedFrom = 1
    #expect(PieceScale(pieces: jump, rarest: 2, runs: [run]).unheadedBefore(run) == 1)
  }
}
