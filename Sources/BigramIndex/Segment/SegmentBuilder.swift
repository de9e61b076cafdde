/// Makes the lists and tables of a segment out of everything that batches put aside.
///
/// Inversion in two steps, each posting coded once: batches sort their occurrences by the first unit
/// alone and put them aside; here each range of first units is gathered from all of them, sorted in
/// memory and coded, the ranges on all processors.
struct SegmentBuilder: Sendable {
  private let runs: [IndexRun]
  private let spill: SpillFile
  private let grams: GramInverter
  private let words: WordInverter
  private let articleLimit: Int
  private let pieceCountLimit: Int

  /// A builder that sorts so many occurrences together, or as many as there should be.
  init(
    _ runs: [IndexRun], model: IndexModel, spill: SpillFile, vocabulary: WordTable,
    pieceCountLimit: Int? = nil
  ) throws(IndexError) {
    self.runs = runs
    self.spill = spill
    var frequentBlocks: [SpilledBlock] = []
    var gramBlocks: [SpilledBlock] = []
    var wordBlocks: [SpilledBlock] = []
    var base = 0
    for run in runs {
      frequentBlocks += run.frequentGrams.map { $0.raised(by: base) }
      gramBlocks += run.grams.map { $0.raised(by: base) }
      wordBlocks += run.words.map { $0.raised(by: base) }
      base += run.articleCount
    }
    guard base < Int(UInt32.max) else { throw .tooLarge(detail: "four billion articles") }
    articleLimit = base
    self.pieceCountLimit =
      pieceCountLimit
      ?? Self.pieceCountLimit(ofAll: gramBlocks.reduce(0) { $0 + $1.valueCount })
    grams = GramInverter(
      frequent: try FrequentGramLists(blocks: frequentBlocks, spill: spill, model: model),
      blocks: gramBlocks, spill: spill, articleLimit: base)
    words = WordInverter(
      blocks: wordBlocks, spill: spill, words: vocabulary, articleLimit: base)
  }

  /// Writes all but the articles' bytes, which are there already, and ends the file.
  func write(
    to writer: consuming SegmentWriter, durable: Bool, threads: Int
  ) throws(IndexError) {
    describeArticles(to: &writer)
    let jobs = try plan()
    try OrderedJobs.run(count: jobs.count, threads: threads) { index in
      Result { () throws(IndexError) in (try piece(jobs[index]), jobs[index].zone) }
    } each: { result throws(IndexError) in
      let (piece, zone) = try result.get()
      try writer.append(piece, of: zone)
    }
    try writer.finish(durable: durable)
  }

  /// How many of so many occurrences are sorted together: eight bytes each, twice, a thread.
  ///
  /// Each piece reads from each block, so that reads would grow with the square of the text. In a
  /// large index pieces are larger, as far as memory allows.
  static func pieceCountLimit(ofAll count: Int) -> Int {
    min(max(1 << 19, count / 256), 1 << 20)
  }

  private enum Job: Sendable {
    case grams(SpillPlan.Piece)
    case words(SpillPlan.Piece)

    var zone: Zone {
      switch self {
      case .grams(let piece), .words(let piece): piece.zone
      }
    }
  }

  private func plan() throws(IndexError) -> [Job] {
    let grams = try grams.plan(countLimit: pieceCountLimit)
    let words = try words.plan(countLimit: pieceCountLimit)
    return Zone.allCases.flatMap { zone in
      grams.filter { $0.zone == zone }.map { Job.grams($0) }
        + words.filter { $0.zone == zone }.map { Job.words($0) }
    }
  }

  private func piece(_ job: Job) throws(IndexError) -> TermPiece {
    switch job {
    case .grams(let piece): try grams.invert(piece)
    case .words(let piece): try words.invert(piece)
    }
  }

  private func describeArticles(to writer: inout SegmentWriter) {
    var fileBase: UInt32 = 0
    for run in runs {
      for file in run.files { writer.append(file: file) }
      let types = run.types.map { writer.number(ofType: $0) }
      for (row, idHash) in zip(run.rows, run.idHashes) {
        var row = row
        row.file += fileBase
        row.type = types[Int(row.type)]
        writer.append(row: row, idHash: idHash)
      }
      fileBase += UInt32(run.files.count)
    }
  }
}
