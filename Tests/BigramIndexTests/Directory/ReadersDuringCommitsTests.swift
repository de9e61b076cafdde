import BigramIndex
import Foundation
import Synchronization
import TestSupport
import Testing

/// Readers come and go while one writer adds, removes and merges.
@Suite struct ReadersDuringCommitsTests {
  private static let readerCount = 4
  private static let commitCount = 50

  /// What readers may find: every commit holds one more article than the one before.
  private final class Progress: Sendable {
    let committed = Mutex(1)
    let isDone = Mutex(false)
    let faults = Mutex<[String]>([])
    let answers = Mutex(0)
  }

  private static func article(_ number: Int) -> (article: IndexedArticle, path: String) {
    let text = "第\(number)篇，" + String(repeating: "甲子乙丑", count: number % 7 + 1)
    return (
      IndexedArticle(id: "a\(number)", type: "post", fields: [.init(.body, text)]), "\(number).md"
    )
  }

  private static func read(_ folder: String, _ progress: Progress) {
    guard let phrase = PhraseReader.phrases(inWord: "甲子乙", isExact: false).first else { return }
    while !progress.isDone.withLock({ $0 }) {
      let before = progress.committed.withLock { $0 }
      do {
        let index = try IndexReader(folder: folder)
        let found = try index.matches(of: phrase, in: .printed).articles.count
        try index.check()
        // A commit may be on the disk before the writer has counted it.
        let after = progress.committed.withLock { $0 } + 1
        if found != index.articleCount || found < before || found > after {
          progress.faults.withLock { $0.append("\(found) of \(before)...\(after)") }
        }
        progress.answers.withLock { $0 += 1 }
      } catch {
        progress.faults.withLock { $0.append("\(error)") }
      }
    }
  }

  @Test func everyAnswerIsThatOfOneCommit() throws {
    let folder = try TemporaryFolder()
    try SmallIndex.add([Self.article(0)], to: folder.path)
    let progress = Progress()
    let path = folder.path
    let ends = DispatchGroup()
    for _ in 0..<Self.readerCount {
      ends.enter()
      Thread.detachNewThread {
        Self.read(path, progress)
        ends.leave()
      }
    }
    defer {
      progress.isDone.withLock { $0 = true }
      ends.wait()
    }
    for number in 1...Self.commitCount {
      var writer = try IndexWriter(folder: path)
      var batch = try writer.batchMaker().makeBatch()
      // An old file goes and comes back as the writer's own, so that there are deletions too.
      let again = Self.article(number / 2)
      try writer.remove(path: again.path)
      for (article, path) in [again, Self.article(number)] {
        try batch.add(file: SmallIndex.file(path), articles: [article])
      }
      try writer.add(try batch.finish())
      try writer.commit()
      progress.committed.withLock { $0 += 1 }
    }
    while progress.answers.withLock({ $0 }) < Self.readerCount { usleep(1_000) }
    #expect(progress.faults.withLock { $0 } == [])
  }
}
