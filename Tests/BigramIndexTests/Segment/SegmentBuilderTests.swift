import Foundation
import TestSupport
import Testing

@testable import BigramIndex

@Suite struct SegmentBuilderTests {
  private let folder: TemporaryFolder
  private let model: IndexModel
  private let articles: [(article: IndexedArticle, path: String)]

  init() throws {
    folder = try TemporaryFolder()
    var random = SeededGenerator(seed: 41)
    articles = SmallIndex.randomArticles(80, limit: 120, using: &random)
    var builder = ModelBuilder()
    for entry in articles { builder.add(entry.article) }
    try builder.write(to: folder.path("model"))
    model = try IndexModel(path: folder.path("model"))
  }

  private func segment(
    _ name: String, batchSize: Int, threads: Int = 2, pieceCountLimit: Int = 1 << 19
  ) throws -> SegmentReader {
    let maker = BatchMaker(
      tables: try ModelTables(model), spill: try SpillFile(folder: folder.path),
      vocabulary: Vocabulary())
    var runs: [IndexRun] = []
    for start in stride(from: 0, to: articles.count, by: batchSize) {
      var batch = maker.makeBatch()
      for (article, path) in articles[start..<min(start + batchSize, articles.count)] {
        try batch.add(file: SmallIndex.file(path), articles: [article])
      }
      runs.append(try batch.finish())
    }
    let builder = try SegmentBuilder(
      runs, spill: maker.spill, vocabulary: maker.vocabulary.words,
      pieceCountLimit: pieceCountLimit)
    try builder.write(to: folder.path(name), durable: false, threads: threads)
    return try SegmentReader(path: folder.path(name), model: model)
  }

  /// Every term of a segment with its articles and counts.
  private func terms(_ segment: SegmentReader) throws -> [String] {
    var terms: [String] = []
    for zone in Zone.allCases {
      var grams = GramCursor(segment.terms(zone))
      while try grams.advance() {
        var list = OccurrenceList()
        try list.append(try grams.list(), base: 0)
        terms.append("\(zone) \(grams.key) \(list.articles) \(list.counts)")
      }
      var words = WordCursor(segment.terms(zone))
      while try words.advance() {
        var list = OccurrenceList()
        try list.append(try words.list(), base: 0)
        terms.append("\(zone) \(words.word) \(list.articles) \(list.counts)")
      }
    }
    return terms
  }

  @Test func theBytesDependOnNeitherThreadsNorBatches() throws {
    var bytes: Set<Data> = []
    for (threads, batchSize) in [(1, 80), (2, 80), (3, 80), (1, 1), (3, 7)] {
      let segment = try segment("segment", batchSize: batchSize, threads: threads)
      bytes.insert(try Data(contentsOf: URL(fileURLWithPath: segment.file.path)))
    }
    #expect(bytes.count == 1)
  }

  @Test(arguments: [40, 400])
  func termsAreTheSameHoweverSmallThePieces(limit: Int) throws {
    let whole = try terms(try segment("whole", batchSize: 80))
    let parted = try terms(try segment("parted", batchSize: 20, pieceCountLimit: limit))
    #expect(parted == whole)
    #expect(whole.count > 500)
  }

  @Test func articlesComeBackInTheirOrder() throws {
    let segment = try segment("segment", batchSize: 9)
    #expect(try segment.files.all().map(\.stamp.path) == articles.map(\.path))
    for (number, entry) in articles.enumerated() {
      let row = try segment.row(number)
      let stored = try StoredArticle(try segment.bytes(row))
      let found = try stored.article(
        model: model, type: try segment.type(row), day: row.day == 0 ? nil : row.day, copy: 1)
      #expect(found == entry.article)
    }
  }
}
