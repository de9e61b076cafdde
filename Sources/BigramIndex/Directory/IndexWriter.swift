/// Changes an index: takes its lock, gathers what is new and gone, and commits all at once.
///
/// Until ``commit()`` readers see the index as it was; so does the next writer when this one is
/// killed. What a writer without a commit leaves behind is taken away by the next.
package struct IndexWriter: Sendable {
  private let lock: WriterLock
  private var folder: IndexFolder
  private var tables: ModelTables?
  /// The articles that came since the last commit, once a batch was asked for.
  private var draft: SegmentDraft?
  private var newModel: (number: Int, model: IndexModel)?

  /// Opens the index of a folder for writing, or begins one.
  package init(folder path: String, analysis: UInt64 = Folding.fingerprint) throws(IndexError) {
    try FileSystem.makeFolder(path)
    lock = try WriterLock(folder: path)
    folder = try Self.opened(path, analysis: analysis)
    removeLitter()
  }

  private static func opened(
    _ path: String, analysis: UInt64
  ) throws(IndexError) -> IndexFolder {
    do throws(IndexError) {
      return try IndexFolder(path: path, analysis: analysis)
    } catch {
      guard case .missing = error else { throw error }
      return IndexFolder(empty: path, analysis: analysis)
    }
  }

  /// The index as of the last commit.
  package func reader() throws(IndexError) -> IndexReader { try IndexReader(folder) }

  /// Whether ``prepare(sample:)`` is to be called before the first batch.
  package var wantsSample: Bool {
    newModel == nil && (folder.model == nil || folder.segments.isEmpty)
  }

  /// Fixes the text code and the frequent grams from some hundreds of articles, spread evenly over
  /// all that will come; does nothing once an index has them, since its segments rest on them.
  package mutating func prepare(sample: [IndexedArticle]) throws(IndexError) {
    guard wantsSample else { return }
    newModel = try makeModel(of: sample)
    tables = nil
  }

  private mutating func makeModel(
    of sample: [IndexedArticle]
  ) throws(IndexError) -> (number: Int, model: IndexModel) {
    var builder = ModelBuilder()
    for article in sample { builder.add(article) }
    let number = takeNumber()
    let path = path(Manifest.modelName(number))
    try builder.write(to: path)
    return (number, try IndexModel(path: path))
  }

  /// What makes batches; they are added in the order that their articles are to have.
  package mutating func batchMaker() throws(IndexError) -> BatchMaker {
    if wantsSample { try prepare(sample: []) }
    guard let model = newModel?.model ?? folder.model else { throw .missing(folder: folder.path) }
    let tables: ModelTables
    if let known = self.tables { tables = known } else { tables = try ModelTables(model) }
    self.tables = tables
    return try openDraft().batchMaker(tables)
  }

  private mutating func openDraft() throws(IndexError) -> SegmentDraft {
    if let draft { return draft }
    let draft = try SegmentDraft(number: takeNumber(), folder: folder.path)
    self.draft = draft
    return draft
  }

  /// Takes a finished batch into the next commit.
  package mutating func add(_ run: IndexRun) throws(IndexError) { try openDraft().add(run) }

  /// Takes a file with its articles out; `false` when the index does not know it.
  @discardableResult
  package mutating func remove(path: String) throws(IndexError) -> Bool {
    guard let place = try place(ofFile: path) else { return false }
    let reader = folder.segments[place.segment].reader
    try folder.segments[place.segment].deletions.delete(file: place.file, in: reader)
    return true
  }

  /// Notes that a file's bytes are as indexed, under a new path, time or inode.
  @discardableResult
  package mutating func restamp(
    path: String, to stamp: FileStamp
  ) throws(IndexError) -> Bool {
    guard let place = try place(ofFile: path) else { return false }
    folder.segments[place.segment].deletions.restamp(file: place.file, to: stamp)
    return true
  }

  private func place(ofFile path: String) throws(IndexError) -> (segment: Int, file: Int)? {
    for (number, segment) in folder.segments.enumerated() {
      do throws(IndexError) {
        if let file = try segment.file(at: path) { return (number, file) }
      } catch { throw error.naming(segment.reader.file.path) }
    }
    return nil
  }

  private func path(_ name: String) -> String { folder.path + "/" + name }

  private mutating func takeNumber() -> Int {
    defer { folder.manifest.nextNumber += 1 }
    return folder.manifest.nextNumber
  }

  /// Takes away files that no manifest names: what a killed writer left.
  private func removeLitter() {
    let known = folder.manifest.fileNames
    for name in FileSystem.names(in: folder.path) where !known.contains(name) {
      let kind = name.split(separator: "-").first
      if kind == "segment" || kind == "model" || kind == "deletions" || name == "manifest.new"
        || name == SpillFile.name
      {
        FileSystem.remove(path(name))
      }
    }
  }
}

extension IndexWriter {
  /// Makes all changes the index, at once and lastingly; `false` when there were none.
  ///
  /// After an error the index is as it was, and this writer is of no further use.
  @discardableResult
  package mutating func commit(
    threads: Int = Workers.processorCount
  ) throws(IndexError) -> Bool {
    do throws(IndexError) {
      return try write(threads: threads)
    } catch {
      discard()
      throw error
    }
  }

  /// Takes away what was written since the last commit; this writer is of no further use then.
  package mutating func discard() {
    if let manifest = try? Manifest.read(folder: folder.path) {
      folder.manifest = manifest
    } else {
      folder.manifest = Manifest(analysis: folder.manifest.analysis)
    }
    draft = nil
    newModel = nil
    removeLitter()
  }

  private mutating func write(threads: Int) throws(IndexError) -> Bool {
    let isChanged = folder.segments.contains { $0.isChanged }
    var runs = draft?.runs ?? []
    guard !runs.isEmpty || isChanged else { return false }
    try numberCopies(in: &runs)
    if let newModel {
      folder.manifest.model = newModel.number
      folder.model = newModel.model
    }
    let tail = mergedTail(behind: runs)
    var segments = try folder.segments[..<tail].map { segment throws(IndexError) in
      try writeDeletions(of: segment)
    }
    let old = Array(folder.segments[tail...])
    if let draft, !runs.isEmpty {
      let new = try finish(draft, of: runs, durable: old.isEmpty, threads: threads)
      segments.append(old.isEmpty ? new : try merge(old + [new], threads: threads))
    } else if old.contains(where: { $0.reader.files.count > $0.deletions.files.count }) {
      segments.append(try merge(old, threads: threads))
    }
    draft = nil
    folder.segments = segments
    countArticles()
    if newModel != nil {
      folder.manifest.modelArticleCount = folder.manifest.articleCount
    } else if ModelRenewal.isDue(for: folder.manifest) {
      try renewModel(threads: threads)
    }
    folder.manifest.segments = folder.segments.map(\.entry)
    folder.manifest.generation += 1
    try folder.manifest.write(folder: folder.path)
    removeLitter()
    return true
  }

  /// Tells files with the same bytes apart, those of the index included.
  private func numberCopies(in runs: inout [IndexRun]) throws(IndexError) {
    var copies: [ByteKey: Int] = [:]
    for run in runs.indices {
      for file in runs[run].files.indices where runs[run].files[file].articleCount > 0 {
        let digest = runs[run].files[file].sha256
        var copy = copies[ByteKey(digest)] ?? 0
        for segment in folder.segments {
          copy = max(copy, try segment.highestCopy(ofDigest: digest))
        }
        runs[run].files[file].copy = copy + 1
        copies[ByteKey(digest)] = copy + 1
      }
    }
  }

  /// The first of the segments that the new one swallows: each is at most twice as large as all
  /// behind it, so that sizes at least double from the last to the first.
  private func mergedTail(behind runs: [IndexRun]) -> Int {
    var tail = folder.segments.count
    var articleCount = runs.reduce(0) { $0 + $1.articleCount }
    if let worn = folder.segments.firstIndex(where: \.isWorn) {
      for segment in folder.segments[worn...] {
        articleCount += segment.reader.articleLimit - segment.deletions.articleCount
      }
      tail = worn
    }
    if runs.isEmpty, tail == folder.segments.count { return tail }
    while tail > 0 {
      let segment = folder.segments[tail - 1]
      let count = segment.reader.articleLimit - segment.deletions.articleCount
      guard count <= articleCount * 2 else { break }
      articleCount += count
      tail -= 1
    }
    return tail
  }

  /// Writes all that there is anew under a model of it.
  private mutating func renewModel(threads: Int) throws(IndexError) {
    let renewal = ModelRenewal(of: folder.segments)
    let (number, model) = try makeModel(of: renewal.sample())
    let draft = try SegmentDraft(number: takeNumber(), folder: folder.path)
    try renewal.fill(draft, by: draft.batchMaker(try ModelTables(model)), threads: threads)
    folder.model = model
    folder.manifest.model = number
    folder.manifest.modelArticleCount = folder.manifest.articleCount
    tables = nil
    folder.segments = [try finish(draft, of: draft.runs, durable: true, threads: threads)]
  }

  /// The segment of a draft.
  private func finish(
    _ draft: SegmentDraft, of runs: [IndexRun], durable: Bool, threads: Int
  ) throws(IndexError) -> IndexFolder.Segment {
    guard let model = folder.model else { throw .missing(folder: folder.path) }
    try draft.finish(runs, model: model, durable: durable, threads: threads)
    return try segment(draft.number)
  }

  /// One segment of several, of which some file is left.
  private mutating func merge(
    _ segments: [IndexFolder.Segment], threads: Int
  ) throws(IndexError) -> IndexFolder.Segment {
    let number = takeNumber()
    let merger = try SegmentMerger(
      segments.map { SegmentSource($0.reader, deletions: $0.deletions) })
    try merger.write(
      to: path(Manifest.segmentName(number)), durable: true, threads: threads)
    return try segment(number)
  }

  /// A segment that was just written.
  private func segment(_ number: Int) throws(IndexError) -> IndexFolder.Segment {
    guard let model = folder.model else { throw .missing(folder: folder.path) }
    let reader = try SegmentReader(path: path(Manifest.segmentName(number)), model: model)
    let entry = Manifest.Segment(number: number, deletions: 0, byteCount: reader.file.byteCount)
    return IndexFolder.Segment(entry: entry, reader: reader, deletions: Deletions())
  }

  private mutating func writeDeletions(
    of segment: IndexFolder.Segment
  ) throws(IndexError) -> IndexFolder.Segment {
    guard segment.isChanged else { return segment }
    let number = takeNumber()
    try segment.deletions.write(to: path(Manifest.deletionsName(number)))
    var entry = segment.entry
    entry.deletions = number
    return IndexFolder.Segment(entry: entry, reader: segment.reader, deletions: segment.deletions)
  }

  private mutating func countArticles() {
    var articleCount = 0
    var lengths: [UInt64] = [0, 0]
    for segment in folder.segments {
      articleCount += segment.reader.articleLimit - segment.deletions.articleCount
      lengths[0] += segment.reader.lengths.head - segment.deletions.lengths.head
      lengths[1] += segment.reader.lengths.rest - segment.deletions.lengths.rest
    }
    folder.manifest.articleCount = articleCount
    folder.manifest.lengths = lengths
  }
}
