import ArticleParser
import BigramIndex

/// Reads and parses consecutive files into one batch of the index.
struct ChunkReader: Sendable {
  /// What a chunk gave.
  struct Outcome: Sendable {
    /// `nil` when no file gave anything.
    var run: IndexRun?
    /// Files that were read: what the index knows of them is out of date.
    var outdated: [String] = []
    var report = RefreshReport()
  }

  let parser: ArticleParser

  /// The most bytes of source text a chunk: enough to sort well, little enough for two in memory.
  static let chunkByteCount: Int64 = 4 << 20
  /// A chunk has at most such a part of what is left, so that threads end at about the same time.
  private static let partOfRest: Int64 = 8
  private static let leastByteCount: Int64 = 1 << 19

  /// Cuts files into chunks by their sizes alone, so that the index never depends on the threads.
  static func chunks(
    of stamps: [FileStamp], byteCount limit: Int64 = chunkByteCount
  ) -> [ArraySlice<FileStamp>] {
    var chunks: [ArraySlice<FileStamp>] = []
    var start = 0
    var byteCount: Int64 = 0
    var rest = stamps.reduce(0) { $0 + $1.size }
    for (index, stamp) in stamps.enumerated() {
      let most = min(limit, max(Self.leastByteCount, rest / Self.partOfRest))
      if index > start, byteCount + stamp.size > most {
        chunks.append(stamps[start..<index])
        start = index
        rest -= byteCount
        byteCount = 0
      }
      byteCount += stamp.size
    }
    if start < stamps.count { chunks.append(stamps[start...]) }
    return chunks
  }

  /// Parses the files and adds their articles to the batch.
  func read(
    _ stamps: ArraySlice<FileStamp>, into batch: consuming IndexBatch
  ) -> Result<Outcome, IndexError> {
    var outcome = Outcome()
    do throws(IndexError) {
      for stamp in stamps { try add(stamp, to: &batch, &outcome) }
      if outcome.report.filesRead > 0 { outcome.run = try batch.finish() }
      return .success(outcome)
    } catch {
      return .failure(error)
    }
  }

  private func add(
    _ stamp: FileStamp, to batch: inout IndexBatch, _ outcome: inout Outcome
  ) throws(IndexError) {
    let time = WallClock.nanoseconds
    let bytes: [UInt8]
    let read: FileStamp
    do throws(FileProblem) {
      (bytes, read) = try FileReader.read(stamp.path)
    } catch {
      outcome.report.problems.append(error)
      return
    }
    outcome.outdated.append(stamp.path)
    let result = parse(bytes, path: stamp.path)
    outcome.report.diagnostics += result.diagnostics
    if result.isRefused { return }
    let file = IndexedFile(
      stamp: RefreshPlan.remembered(read, readAt: time),
      sha256: HexadecimalDigest.bytes(result.sha256))
    try batch.add(file: file, articles: result.articles.map(ArticleConversion.indexed))
    outcome.report.filesRead += 1
    outcome.report.articles += result.articles.count
  }

  /// The articles of some files, for what the index learns of the text before it takes it in.
  func sample(of stamps: [FileStamp], threads: Int) -> [IndexedArticle] {
    Workers.map(count: stamps.count, threads: threads) { index -> [IndexedArticle] in
      guard let bytes = try? FileReader.read(stamps[index].path).bytes else { return [] }
      return parse(bytes, path: stamps[index].path).articles.map(ArticleConversion.indexed)
    }.flatMap { $0 }
  }

  private func parse(_ bytes: [UInt8], path: String) -> ArticleParser.Result {
    parser.parse(SourceFile(path: ShownPath.shown(path), bytes: bytes))
  }
}

extension ArticleParser.Result {
  /// Whether the file is no text at all, which is said again at each refresh.
  fileprivate var isRefused: Bool {
    articles.isEmpty && diagnostics.contains { $0.severity == .error }
  }
}
