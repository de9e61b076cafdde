import TestSupport
import Testing

@testable import BigramIndex

@Suite struct BM25FTests {
  private let model = BM25F(
    NaiveIndex([
      (IndexedArticle(id: "a", type: "post", fields: [.init(.body, "甲乙丙丁")]), "a"),
      (IndexedArticle(id: "b", type: "post", fields: [.init(.headline, "甲乙")]), "b"),
    ]))

  @Test func rarePhrasesTellMoreAndNoneTellsLessThanNothing() {
    let rarities = (0...2).map { model.rarity(matching: $0) }
    #expect(rarities[0] > rarities[1] && rarities[1] > rarities[2] && rarities[2] >= 0)
  }

  /// What a search passes over by a bound can never be among the best.
  @Test func boundsHold() {
    var random = SeededGenerator(seed: 4)
    for _ in 0..<2_000 {
      let head = UInt16.random(in: 0...20, using: &random)
      let rest = UInt16.random(in: 0...200, using: &random)
      let frequency = model.frequency(
        head: head, rest: rest, headLength: .random(in: 0...50, using: &random),
        restLength: .random(in: 0...5_000, using: &random))
      #expect(frequency <= BM25F.highestFrequency(head, rest))
      let rarity = Double.random(in: 0...12, using: &random)
      let score = model.score(rarity: rarity, frequency: frequency)
      let least = model.leastFrequency(ofScore: score, rarity: rarity)
      #expect(least <= frequency)
      if rarity > 0.1, frequency < 50 { #expect(least > frequency * 0.999) }
    }
  }

  @Test func theMeansAreThoseOfTheIndexAndNeverNought() {
    #expect(model.averageHeadLength == 1)
    #expect(model.averageRestLength == 2)
    #expect(BM25F(NaiveIndex()).averageRestLength == 1)
  }

  @Test func lengthLowersTheFrequencyInBothParts() {
    let mean = model.frequency(head: 1, rest: 1, headLength: 1, restLength: 2)
    #expect(abs(mean - (BM25F.headWeight + 1)) < 1e-12)
    #expect(model.frequency(head: 1, rest: 1, headLength: 2, restLength: 2) < mean)
    #expect(model.frequency(head: 1, rest: 1, headLength: 1, restLength: 4) < mean)
  }

  @Test func furtherOccurrencesCountLessAndLess() {
    let scores = (1...6).map { model.score(rarity: 2, frequency: Double($0)) }
    let gains = zip(scores, scores.dropFirst()).map { $1 - $0 }
    for (first, next) in zip(gains, gains.dropFirst()) { #expect(0 < next && next < first) }
    #expect(scores.allSatisfy { $0 < 2 * (BM25F.saturation + 1) })
  }
}
