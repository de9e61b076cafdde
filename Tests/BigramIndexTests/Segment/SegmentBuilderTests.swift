import Foundation
import TestSupport
import Testing

@testable import BigramIndex

@Suite struct SegmentBuilderTests {
  private let samples: SampleSegments

  init() throws { samples = try SampleSegments(articleCount: 80, limit: 120, seed: 41) }

  @Test func theBytesDependOnNeitherThreadsNorBatches() throws {
    var bytes: Set<Data> = []
    for (threads, batchSize) in [(1, 80), (2, 80), (3, 80), (1, 1), (3, 7)] {
      let segment = try samples.segment("segment", batchSize: batchSize, threads: threads)
      bytes.insert(try Data(contentsOf: URL(fileURLWithPath: segment.file.path)))
    }
    #expect(bytes.count == 1)
  }

  @Test(arguments: [40, 400])
  func termsAreTheSameHoweverSmallThePieces(limit: Int) throws {
    let whole = try samples.segment("whole").terms()
    let parted = try samples.segment("parted", batchSize: 20, pieceCountLimit: limit).terms()
    #expect(parted == whole)
    #expect(whole.count > 500)
  }

  /// 23,352 posts have 37 million occurrences.
  @Test func manyOccurrencesMakeLargerPiecesWithinBounds() {
    let one = 37_000_000
    #expect(one / SegmentBuilder.pieceCountLimit(ofAll: one) < 80)
    #expect(one * 10 / SegmentBuilder.pieceCountLimit(ofAll: one * 10) < 400)
    for count in [0, one * 10, one * 100, .max] {
      let byteCount = SegmentBuilder.pieceCountLimit(ofAll: count) * 8 * 2
      #expect(byteCount >= 8 << 20)
      #expect(byteCount <= 16 << 20)
    }
  }

  @Test func articlesComeBackInTheirOrder() throws {
    let segment = try samples.segment("segment", batchSize: 9)
    #expect(try segment.files.all().map(\.stamp.path) == samples.articles.map(\.path))
    for (number, entry) in samples.articles.enumerated() {
      let row = try segment.row(number)
      let stored = try StoredArticle(try segment.bytes(row))
      let found = try stored.article(
        model: samples.model, type: try segment.type(row), day: row.day == 0 ? nil : row.day,
        copy: 1)
      #expect(found == entry.article)
    }
  }
}
