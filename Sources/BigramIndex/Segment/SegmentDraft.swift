import Synchronization

/// A segment that is being made of batches: the bytes of articles go into its file as the batches
/// come, everything else waits until all have come.
final class SegmentDraft: Sendable {
  let number: Int
  private let spill: SpillFile
  private let vocabulary = Vocabulary()
  private let path: String
  private let state = Mutex(State())

  private struct State: ~Copyable {
    var runs: [IndexRun] = []
    /// `nil` until the first run comes.
    var writer: SegmentWriter?
  }

  /// A draft of the segment with a number.
  ///
  /// Its file is made with the first articles, and taken away with a draft that is not finished.
  init(number: Int, folder: String) throws(IndexError) {
    self.number = number
    path = folder + "/" + Manifest.segmentName(number)
    spill = try SpillFile(folder: folder)
  }

  deinit {
    if state.withLock({ $0.writer != nil }) { FileSystem.remove(path) }
  }

  /// What makes batches; they are added in the order that their articles are to have.
  func batchMaker(_ tables: ModelTables) -> BatchMaker {
    BatchMaker(tables: tables, spill: spill, vocabulary: vocabulary)
  }

  /// What came so far.
  var runs: [IndexRun] { state.withLock { $0.runs } }

  /// Adds a finished batch, whose articles follow those of all added before.
  func add(_ run: IndexRun) throws(IndexError) {
    try state.withLock { state throws(IndexError) in
      var writer: SegmentWriter
      if let open = state.writer.take() {
        writer = open
      } else {
        writer = try SegmentWriter(path: path)
      }
      var run = run
      try run.articleBytes.withMemory { bytes throws(IndexError) in
        try writer.append(articleBytes: bytes)
      }
      run.articleBytes = []
      state.runs.append(run)
      state.writer = consume writer
    }
  }

  /// Writes the segment; of the runs nothing may have changed but what they say of files.
  func finish(
    _ runs: [IndexRun], model: IndexModel, durable: Bool, threads: Int
  ) throws(IndexError) {
    let builder = try SegmentBuilder(
      runs, model: model, spill: spill, vocabulary: vocabulary.words)
    guard let writer = state.withLock({ $0.writer.take() }) else { return }
    try builder.write(to: writer, durable: durable, threads: threads)
  }
}
