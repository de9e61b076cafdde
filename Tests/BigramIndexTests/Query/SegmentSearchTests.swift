import TestSupport
import Testing

@testable import BigramIndex

@Suite struct SegmentSearchTests {
  private let samples: SampleSegments
  private let segment: SegmentReader
  private let twin: NaiveIndex

  init() throws {
    samples = try SampleSegments(articleCount: 60, limit: 80, seed: 23)
    segment = try samples.segment("segment")
    twin = NaiveIndex(samples.articles)
  }

  private func search(
    _ phrase: Phrase, _ fields: FieldSet, _ deletions: Deletions = Deletions()
  ) throws -> SegmentSearch {
    SegmentSearch(
      segment: segment, deletions: deletions, plan: try PhrasePlan(phrase, model: samples.model),
      fields: fields)
  }

  private func phrases(seed: UInt64) -> [Phrase] {
    var random = SeededGenerator(seed: seed)
    return AgainstNaiveIndexTests.phrases(80, from: samples.articles, using: &random)
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func everyArticleThatMatchesIsAmongTheCandidates(seed: UInt64) throws {
    for phrase in phrases(seed: seed) {
      let expected = try twin.matches(of: phrase, in: .rest).articles
      let candidates = try search(phrase, .rest).candidates(in: .rest)
      #expect(Set(candidates).isSuperset(of: expected), "seed \(seed): \(phrase)")
    }
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func aZoneGivesItsOwnFieldsAndNothingThatWasDeleted(seed: UInt64) throws {
    var deletions = Deletions()
    for file in stride(from: 0, to: 60, by: 7) { try deletions.delete(file: file, in: segment) }
    let sets: [(zone: Zone, fields: FieldSet)] = [
      (.head, .head), (.rest, .rest), (.unprinted, .unprinted), (.rest, FieldSet(.body)),
      (.head, FieldSet(.headline)),
    ]
    for (number, phrase) in phrases(seed: seed).enumerated() {
      let (zone, fields) = sets[number % sets.count]
      let matches = try twin.matches(of: phrase, in: fields)
      let expected = matches.articles.indices.filter { matches.articles[$0] % 7 != 0 }
      let found = try search(phrase, fields, deletions).matches(in: zone)
      #expect(found.articles == expected.map { matches.articles[$0] }, "seed \(seed): \(phrase)")
      let counts = zone == .head ? matches.headCounts : matches.restCounts
      #expect(found.counts == expected.map { counts[$0] }, "seed \(seed): \(phrase)")
    }
  }

  @Test func fieldsOfAnotherZoneAreNotLookedInto() throws {
    let phrase = try #require(phrases(seed: 1).first)
    #expect(try search(phrase, .head).matches(in: .rest).articles.isEmpty)
  }
}
