import TestSupport

@testable import BigramIndex

/// Random articles, a model of them, and segments made of some of them.
struct SampleSegments {
  let articles: [(article: IndexedArticle, path: String)]
  let model: IndexModel
  private let folder: TemporaryFolder

  init(articleCount: Int, limit: Int, seed: UInt64) throws {
    folder = try TemporaryFolder()
    var random = SeededGenerator(seed: seed)
    articles = SmallIndex.randomArticles(articleCount, limit: limit, using: &random)
    var builder = ModelBuilder()
    for entry in articles { builder.add(entry.article) }
    try builder.write(to: folder.path("model"))
    model = try IndexModel(path: folder.path("model"))
  }

  /// The path of a file beside the segments.
  func path(_ name: String) -> String { folder.path(name) }

  /// A segment of the articles with some numbers, or of all.
  func segment(
    _ name: String, of numbers: [Int]? = nil, batchSize: Int = 1_000, threads: Int = 2,
    pieceCountLimit: Int? = nil
  ) throws -> SegmentReader {
    let maker = BatchMaker(
      tables: try ModelTables(model), spill: try SpillFile(folder: folder.path),
      vocabulary: Vocabulary())
    let numbers = numbers ?? Array(articles.indices)
    var writer = try SegmentWriter(path: folder.path(name))
    var runs: [IndexRun] = []
    for start in stride(from: 0, to: numbers.count, by: batchSize) {
      var batch = maker.makeBatch()
      for number in numbers[start..<min(start + batchSize, numbers.count)] {
        let file = SmallIndex.file(articles[number].path)
        try batch.add(file: file, articles: [articles[number].article])
      }
      let run = try batch.finish()
      try run.articleBytes.withUnsafeBytes { try writer.append(articleBytes: $0) }
      runs.append(run)
    }
    let builder = try SegmentBuilder(
      runs, model: model, spill: maker.spill, vocabulary: maker.vocabulary.words,
      pieceCountLimit: pieceCountLimit)
    try builder.write(to: writer, durable: false, threads: threads)
    return try SegmentReader(path: folder.path(name), model: model)
  }
}

extension SegmentReader {
  /// Every term with its articles and counts, in the order of the dictionaries.
  func terms() throws -> [String] {
    var terms: [String] = []
    func add(_ term: some CustomStringConvertible, _ zone: Zone, _ list: PostingList) throws {
      var found = OccurrenceList()
      try found.append(list, base: 0)
      terms.append("\(zone) \(term) \(found.articles) \(found.counts)")
    }
    for zone in Zone.allCases {
      var grams = GramCursor(self.terms(zone))
      while try grams.advance() { try add(grams.key, zone, grams.list()) }
      var words = WordCursor(self.terms(zone))
      while try words.advance() { try add(words.word, zone, words.list()) }
    }
    return terms
  }
}
