import TestSupport
import Testing

@testable import ArticleParser

@Suite struct DeckPlansTests {
  /// What a deck of some lines gains with each piece and what speaks against it.
  private struct Weights {
    var lines: Int
    var gains: [Range<Int>: [Float]] = [:]
    var strains: [Range<Int>: Float] = [:]

    init(_ random: inout SeededGenerator) {
      lines = Int.random(in: 1...5, using: &random)
      let pieces = Int.random(in: 0...4, using: &random)
      for start in 0..<lines {
        for end in (start + 1)...lines {
          gains[start..<end] = (0..<pieces).map { _ in
            Float(Int.random(in: -3...9, using: &random))
          }
          strains[start..<end] = Float(Int.random(in: 0...3, using: &random))
        }
      }
    }

    /// Tries every cut, each deck with the best two pieces that none before it has.
    func best(from start: Int = 0, used: Set<Int> = [], decks: Int = 0, expected: Int) -> Float {
      guard start < lines else { return decks == expected ? 1.6 : 0 }
      return ((start + 1)...lines).map { end in
        let gains = gains[start..<end] ?? []
        let strain = strains[start..<end] ?? 0
        let apart = best(from: end, used: used, decks: decks + 1, expected: expected)
        let tops = gains.indices.filter { gains[$0] > 0 && !used.contains($0) }
          .sorted { gains[$0] > gains[$1] }.prefix(2)
        let taken = tops.map { top in
          gains[top]
            + best(from: end, used: used.union([top]), decks: decks + 1, expected: expected)
        }
        return max(apart - 1.5, taken.max() ?? -.infinity) - strain
      }.max() ?? 0
    }

    func plans() -> DeckPlans {
      var plans = DeckPlans(lines: lines)
      for start in 0..<lines {
        plans.prune(at: start)
        for end in (start + 1)...lines {
          plans.extend(
            from: start, to: end, gains: gains[start..<end] ?? [],
            strain: strains[start..<end] ?? 0)
        }
      }
      return plans
    }
  }

  @Test(arguments: 1...60) func keepsTheBestOfAllCuts(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let weights = Weights(&random)
    let expected = Int.random(in: 0...4, using: &random)
    let cut = weights.plans().best(expected: expected)
    #expect(cut.flatMap { Array($0) } == Array(0..<weights.lines), "seed \(seed)")
    // The cut itself is as good as the best one if it is the best of all cuts at the same places.
    var fixed = weights
    for deck in weights.gains.keys where !cut.contains(deck) { fixed.strains[deck] = 1000 }
    #expect(
      abs(fixed.best(expected: expected) - weights.best(expected: expected)) < 0.01,
      "seed \(seed)")
  }

  @Test func leavesThePieceToTheDeckThatWantsItMore() {
    // Both decks speak most of the first piece; the first of them has another.
    var plans = DeckPlans(lines: 2)
    plans.extend(from: 0, to: 1, gains: [5, 4], strain: 0)
    plans.extend(from: 0, to: 2, gains: [9, 0], strain: 0)
    plans.prune(at: 1)
    plans.extend(from: 1, to: 2, gains: [6, 0], strain: 0)
    #expect(plans.best(expected: 0) == [0..<1, 1..<2])
  }

  @Test func withoutPiecesOneDeckIsCheapest() {
    var plans = DeckPlans(lines: 2)
    plans.extend(from: 0, to: 1, gains: [], strain: 0)
    plans.extend(from: 0, to: 2, gains: [], strain: 0)
    plans.prune(at: 1)
    plans.extend(from: 1, to: 2, gains: [], strain: 0)
    #expect(plans.best(expected: 0) == [0..<2])
    #expect(plans.best(expected: 2) == [0..<1, 1..<2])
  }
}
