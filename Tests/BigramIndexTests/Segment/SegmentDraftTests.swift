import Foundation
import TestSupport
import Testing

@testable import BigramIndex

@Suite struct SegmentDraftTests {
  private let samples: SampleSegments
  private let folder: TemporaryFolder

  init() throws {
    samples = try SampleSegments(articleCount: 40, limit: 100, seed: 47)
    folder = try TemporaryFolder()
  }

  private func names() -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? ["no folder"]
  }

  /// Adds all articles in batches of some size.
  private func fill(_ draft: SegmentDraft, batchSize: Int) throws {
    let maker = draft.batchMaker(try ModelTables(samples.model))
    for start in stride(from: 0, to: samples.articles.count, by: batchSize) {
      var batch = maker.makeBatch()
      for entry in samples.articles[start..<min(start + batchSize, samples.articles.count)] {
        try batch.add(file: SmallIndex.file(entry.path), articles: [entry.article])
      }
      try draft.add(try batch.finish())
    }
  }

  @Test(arguments: [1, 7, 100])
  func aFinishedDraftIsTheSegmentOfItsArticles(batchSize: Int) throws {
    let draft = try SegmentDraft(number: 3, folder: folder.path)
    try fill(draft, batchSize: batchSize)
    #expect(draft.runs.reduce(0) { $0 + $1.articleCount } == samples.articles.count)
    #expect(draft.runs.allSatisfy { $0.articleBytes.isEmpty })
    try draft.finish(draft.runs, model: samples.model, durable: false, threads: 2)
    let whole = try Data(contentsOf: URL(fileURLWithPath: samples.segment("whole").file.path))
    let drafted = try Data(contentsOf: URL(fileURLWithPath: folder.path("segment-3")))
    #expect(names() == ["segment-3"])
    #expect(drafted == whole)
  }

  @Test func aDraftThatIsNotFinishedLeavesNoFile() throws {
    do {
      let draft = try SegmentDraft(number: 1, folder: folder.path)
      #expect(names() == [])
      try fill(draft, batchSize: 20)
      #expect(names() == ["segment-1"])
    }
    #expect(names() == [])
  }
}
