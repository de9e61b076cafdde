/// Gives an index that outgrew its model what a new one is made of: a sample, and all articles again.
///
/// An index that began with three articles would otherwise never know a frequent gram: its answers
/// would stay right, and its frequent phrases slow. The first model of enough articles is final, and
/// the index grows by a factor between renewals, so that all of them together cost no more than
/// building a small index once or twice.
struct ModelRenewal: Sendable {
  private static let growth = 4
  private static let leastArticleCount = 64
  private static let sampleCount = 600
  private static let batchFileCount = 1_000

  /// A file that is still there, with the numbers of its articles.
  private struct Source: Sendable {
    var segment: SegmentReader
    var file: IndexedFile
    var articles: Range<Int>
  }

  private let segments: [IndexFolder.Segment]

  init(of segments: [IndexFolder.Segment]) { self.segments = segments }

  /// Whether an index holds so many more articles than its model was made from.
  static func isDue(for manifest: Manifest) -> Bool {
    manifest.articleCount >= leastArticleCount
      && manifest.modelArticleCount < sampleCount * growth
      && manifest.articleCount >= manifest.modelArticleCount * growth
  }

  private func sources() throws(IndexError) -> [Source] {
    var sources: [Source] = []
    for segment in segments {
      var first = 0
      for (number, file) in try segment.reader.files.all().enumerated() {
        let articles = first..<first + file.articleCount
        first = articles.upperBound
        guard !segment.deletions.files.contains(number) else { continue }
        var file = file
        if let stamp = segment.deletions.restamped[number] { file.stamp = stamp }
        sources.append(Source(segment: segment.reader, file: file, articles: articles))
      }
    }
    return sources
  }

  /// Articles spread evenly over the index.
  func sample() throws(IndexError) -> [IndexedArticle] {
    let sources = try sources().filter { !$0.articles.isEmpty }
    let step = max(1, sources.count / Self.sampleCount)
    var sample: [IndexedArticle] = []
    for index in stride(from: 0, to: sources.count, by: step) {
      sample += try Self.articles(of: sources[index])
    }
    return sample
  }

  /// Puts all articles into a draft.
  func fill(_ draft: SegmentDraft, by maker: BatchMaker, threads: Int) throws(IndexError) {
    let sources = try sources()
    let starts = Array(stride(from: 0, to: sources.count, by: Self.batchFileCount))
    try OrderedJobs.run(count: starts.count, threads: threads) { index in
      Result { () throws(IndexError) in
        var batch = maker.makeBatch()
        let end = min(starts[index] + Self.batchFileCount, sources.count)
        for source in sources[starts[index]..<end] {
          try batch.add(file: source.file, articles: try Self.articles(of: source))
        }
        return try batch.finish()
      }
    } each: { result throws(IndexError) in
      try draft.add(try result.get())
    }
  }

  /// A file's articles as they were given, without the mark of a copy.
  private static func articles(of source: Source) throws(IndexError) -> [IndexedArticle] {
    try source.articles.map { number throws(IndexError) in
      let row = try source.segment.row(number)
      return try StoredArticle(try source.segment.bytes(row)).article(
        model: source.segment.model, type: try source.segment.type(row),
        day: row.day == ArticleRow.noDay ? nil : row.day, copy: 1)
    }
  }
}
