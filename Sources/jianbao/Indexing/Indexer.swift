import ArticleParser
import BigramIndex
import Synchronization

/// Brings an index up to date with files and folders.
struct Indexer: Sendable {
  let indexFolder: String
  /// The encoding of every file; `nil` finds it out file by file.
  var encoding: String?
  var threads = Workers.processorCount
  /// Bytes of source text that are parsed and sorted at a time by one thread.
  var chunkByteCount = ChunkReader.chunkByteCount
  /// Called with the files done and all files to read; from one thread at a time.
  var onProgress: (@Sendable (_ done: Int, _ total: Int) -> Void)?

  init(indexFolder: String, encoding: String? = nil) {
    self.indexFolder = indexFolder
    self.encoding = encoding
  }

  /// Reads what changed below the paths, and takes out what is no longer there.
  ///
  /// Files outside the paths stay as they are. A tree that did not change is only looked at: the
  /// index is neither locked nor written.
  func refresh(paths: [String]) throws(IndexError) -> RefreshReport {
    let roots = Self.roots(paths)
    let reader = try openedIndex()
    var look = try look(at: roots, reader)
    var work = work(for: look, roots)
    guard look.known == nil || !work.isEmpty else { return report(of: work, look.tree) }
    var writer = try IndexWriter(folder: indexFolder)
    let current = try writer.reader()
    // Another writer may have finished between the look and the lock.
    if current.generation != reader?.generation ?? 0 {
      look = try self.look(at: roots, current)
      work = self.work(for: look, roots)
    }
    var report = report(of: work, look.tree)
    do throws(IndexError) {
      try settle(work, with: &writer)
      try read(work.readings, with: &writer, &report)
      report.wroteIndex = try writer.commit(threads: threads)
    } catch {
      writer.discard()
      throw error
    }
    return report
  }

  /// The paths as the index keeps them, without those that lie in another of them.
  private static func roots(_ paths: [String]) -> [String] {
    var roots: [String] = []
    for path in paths.map(ShownPath.stored)
    where !roots.contains(where: { RefreshPlan.lies(path, in: $0) }) {
      roots.removeAll { RefreshPlan.lies($0, in: path) }
      roots.append(path)
    }
    return roots
  }

  /// The index as it is; `nil` where there is none yet.
  private func openedIndex() throws(IndexError) -> IndexReader? {
    do throws(IndexError) {
      return try IndexReader(folder: indexFolder)
    } catch .missing {
      return nil
    }
  }

  private func look(at roots: [String], _ reader: IndexReader?) throws(IndexError) -> TreeLook {
    try TreeLook(at: roots, indexFolder: indexFolder, reader, threads: threads)
  }

  private func work(for look: TreeLook, _ roots: [String]) -> RefreshWork {
    let plan = RefreshPlan(walked: look.tree, roots: roots, known: look.known ?? [])
    return RefreshWork(plan: plan, threads: threads)
  }

  private func report(of work: RefreshWork, _ tree: FileTree) -> RefreshReport {
    var report = RefreshReport()
    report.filesUnchanged = work.unchangedCount
    report.filesMoved = work.moves.count
    report.filesRemoved = work.removals.count
    report.problems = tree.problems + work.problems
    return report
  }

  private func settle(
    _ work: RefreshWork, with writer: inout IndexWriter
  ) throws(IndexError) {
    for path in work.removals { try writer.remove(path: path) }
    for move in work.moves { try writer.restamp(path: move.from, to: move.to) }
    for stamp in work.restamps { try writer.restamp(path: stamp.path, to: stamp) }
  }
}

// MARK: - Reading files into the index

extension Indexer {
  /// Articles that show well enough what characters and words a corpus uses.
  private static let sampleCount = 600

  private func read(
    _ stamps: [FileStamp], with writer: inout IndexWriter, _ report: inout RefreshReport
  ) throws(IndexError) {
    guard !stamps.isEmpty else { return }
    FreedMemory.keep()
    var options = ArticleParser.Options()
    options.encoding = encoding
    let reader = ChunkReader(parser: ArticleParser(options: options))
    if writer.wantsSample {
      let step = max(1, stamps.count / Self.sampleCount)
      let picked = stride(from: 0, to: stamps.count, by: step).map { stamps[$0] }
      try writer.prepare(sample: reader.sample(of: picked, threads: threads))
    }
    let chunks = ChunkReader.chunks(of: stamps, byteCount: chunkByteCount)
    let maker = try writer.batchMaker()
    let progress = Progress(total: stamps.count, onProgress)
    try OrderedJobs.run(count: chunks.count, threads: threads) { index in
      let outcome = reader.read(chunks[index], into: maker.makeBatch())
      progress.add(chunks[index].count)
      return outcome
    } each: { outcome throws(IndexError) in
      let outcome = try outcome.get()
      for path in outcome.outdated { try writer.remove(path: path) }
      if let run = outcome.run { try writer.add(run) }
      report.filesRead += outcome.report.filesRead
      report.articles += outcome.report.articles
      report.problems += outcome.report.problems
      report.diagnostics += outcome.report.diagnostics
    }
  }
}

/// Counts files for a progress display.
private final class Progress: Sendable {
  private let done = Mutex(0)
  private let total: Int
  private let onProgress: (@Sendable (Int, Int) -> Void)?

  init(total: Int, _ onProgress: (@Sendable (Int, Int) -> Void)?) {
    self.total = total
    self.onProgress = onProgress
  }

  func add(_ count: Int) {
    guard let onProgress else { return }
    done.withLock { done in
      done += count
      onProgress(done, total)
    }
  }
}
