import BigramIndex
import Foundation
import TestSupport
import Testing

@Suite struct IndexWriterTests {
  private func articles(
    _ count: Int, seed: UInt64
  ) -> [(article: IndexedArticle, path: String)] {
    var random = SeededGenerator(seed: seed)
    return SmallIndex.randomArticles(count, limit: 60, using: &random)
  }

  /// The bytes of the only segment in a folder.
  private func segmentBytes(_ folder: String) throws -> Data {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasPrefix("segment-") }
    let name = try #require(names.count == 1 ? names.first : nil)
    return try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
  }

  @Test func batchesGiveTheSameBytesAsOneBatch() throws {
    let articles = articles(60, seed: 11)
    let sample = articles.map(\.article)
    var bytes: [Data] = []
    for batches in [1, 2, 7, 60] {
      let folder = try TemporaryFolder()
      try SmallIndex.add(articles, to: folder.path, batches: batches, sample: sample)
      bytes.append(try segmentBytes(folder.path))
    }
    #expect(Set(bytes).count == 1)
  }

  @Test func commitsAddUpAndSegmentsStayFew() throws {
    let articles = articles(120, seed: 12)
    let folder = try TemporaryFolder()
    var twin = NaiveIndex()
    for start in stride(from: 0, to: 120, by: 3) {
      try SmallIndex.add(Array(articles[start..<start + 3]), to: folder.path)
      for (article, path) in articles[start..<start + 3] { twin.add(article, path: path) }
    }
    let index = try IndexReader(folder: folder.path)
    try index.check()
    #expect(index.segmentCount <= 7)
    #expect(index.articleCount == 120)
    for text in ["中", "中国", "邮政邮政", "8", "a", "か"] {
      for phrase in PhraseReader.phrases(inWord: text, isExact: false) {
        let found = try index.matches(of: phrase, in: .printed)
        #expect(try found == twin.matches(of: phrase, in: .printed))
      }
    }
  }

  @Test func removedFilesAreGoneAndComeOutOfSegmentsInTime() throws {
    let articles = articles(90, seed: 13)
    let folder = try TemporaryFolder()
    try SmallIndex.add(articles, to: folder.path)
    var left = articles
    for step in 0..<8 {
      var writer = try IndexWriter(folder: folder.path)
      for _ in 0..<10 {
        let gone = left.remove(at: (step * 7) % left.count)
        #expect(try writer.remove(path: gone.path))
        #expect(try !writer.remove(path: gone.path))
      }
      #expect(try writer.commit())
      let index = try IndexReader(folder: folder.path)
      try index.check()
      #expect(index.articleCount == left.count)
      #expect(try index.files().map(\.stamp.path) == left.map(\.path))
      let twin = NaiveIndex(left)
      #expect(abs(index.averageRestLength - twin.averageRestLength) < 1e-9)
      for phrase in PhraseReader.phrases(inWord: "中国", isExact: false) {
        let ids = try index.matches(of: phrase, in: .printed).articles
          .map { try index.attributes(of: $0).id }
        let expected = try twin.matches(of: phrase, in: .printed).articles
          .map { try twin.attributes(of: $0).id }
        #expect(ids == expected)
      }
      #expect(try index.number(ofID: "article-0") == nil || left[0].article.id == "article-0")
    }
  }

  @Test func aNewStampIsKeptWithoutTheFileBeingIndexedAgain() throws {
    let articles = articles(20, seed: 14)
    let folder = try TemporaryFolder()
    try SmallIndex.add(articles, to: folder.path)
    let stamp = FileStamp(
      path: "moved/新.md", size: 11, modificationNanoseconds: -5, inode: UInt64.max)
    for round in 0..<2 {
      var writer = try IndexWriter(folder: folder.path)
      if round == 0 { #expect(try writer.restamp(path: articles[2].path, to: stamp)) }
      if round == 1 { #expect(try writer.remove(path: articles[0].path)) }
      #expect(try writer.commit())
      let index = try IndexReader(folder: folder.path)
      #expect(try index.files().map(\.stamp).contains(stamp))
      let number = try #require(try index.number(ofID: "article-2"))
      #expect(try index.attributes(of: number).path == "moved/新.md")
    }
  }

  @Test(arguments: [2, 3, 20])
  func aSegmentWithManyNewStampsIsWrittenAnew(count: Int) throws {
    let articles = articles(20, seed: 19)
    let folder = try TemporaryFolder()
    try SmallIndex.add(articles, to: folder.path)
    var stamps = articles.map { SmallIndex.file($0.path).stamp }
    var writer = try IndexWriter(folder: folder.path)
    for number in 0..<count {
      stamps[number].inode = 99
      try writer.restamp(path: articles[number].path, to: stamps[number])
    }
    try writer.commit()
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.contains { $0.hasPrefix("deletions") } == (count * 8 <= 20))
    let index = try IndexReader(folder: folder.path)
    try index.check()
    #expect(try index.files().map(\.stamp) == stamps)
    #expect(index.articleCount == 20)
  }

  @Test func nothingToDoWritesNothing() throws {
    let folder = try TemporaryFolder()
    try SmallIndex.add(articles(3, seed: 15), to: folder.path)
    let before = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/manifest"))
    var writer = try IndexWriter(folder: folder.path)
    #expect(try !writer.commit())
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path + "/manifest")) == before)
  }

  @Test func aSecondSampleChangesNothing() throws {
    let articles = articles(30, seed: 18)
    let folder = try TemporaryFolder()
    try SmallIndex.add(articles, to: folder.path)
    var writer = try IndexWriter(folder: folder.path)
    #expect(!writer.wantsSample)
    try writer.prepare(sample: [])
    var batch = try writer.batchMaker().makeBatch()
    try batch.add(file: SmallIndex.file("new"), articles: [articles[0].article])
    try writer.add(try batch.finish())
    try writer.commit()
    let index = try IndexReader(folder: folder.path)
    try index.check()
    for (number, entry) in articles.enumerated() {
      #expect(try index.article(UInt32(number)) == entry.article)
    }
  }

  @Test func filesOfTheSameBytesGetIDsOfTheirOwn() throws {
    let folder = try TemporaryFolder()
    let article = IndexedArticle(
      id: "same-1", type: "post", fields: [.init(.body, "同样的文章")])
    for name in ["a", "b", "c"] {
      var writer = try IndexWriter(folder: folder.path)
      if writer.wantsSample { try writer.prepare(sample: [article]) }
      var batch = try writer.batchMaker().makeBatch()
      var file = SmallIndex.file(name)
      file.sha256 = [1, 2, 3]
      try batch.add(file: file, articles: [article])
      try writer.add(try batch.finish())
      try writer.commit()
    }
    let index = try IndexReader(folder: folder.path)
    for (id, path) in [("same-1", "a"), ("same-1~2", "b"), ("same-1~3", "c")] {
      let number = try #require(try index.number(ofID: id))
      #expect(try index.article(number).id == id)
      #expect(try index.attributes(of: number).path == path)
    }
    #expect(try index.number(ofID: "same-1~4") == nil)
  }

  @Test func theSecondWriterIsToldWhoHoldsTheLock() throws {
    let folder = try TemporaryFolder()
    var first: IndexWriter? = try IndexWriter(folder: folder.path)
    let error = #expect(throws: IndexError.self) { try IndexWriter(folder: folder.path) }
    let holder = "process \(ProcessInfo.processInfo.processIdentifier)"
    #expect(error == .locked(folder: folder.path, holder: holder))
    #expect(first?.wantsSample == true)
    first = nil
    _ = try IndexWriter(folder: folder.path)
  }

  @Test func readersKeepWhatTheyOpened() throws {
    let articles = articles(40, seed: 16)
    let folder = try TemporaryFolder()
    try SmallIndex.add(Array(articles[..<20]), to: folder.path)
    let old = try IndexReader(folder: folder.path)
    try SmallIndex.add(Array(articles[20...]), to: folder.path)
    try old.check()
    #expect(old.articleCount == 20)
    #expect(try IndexReader(folder: folder.path).articleCount == 40)
  }

  @Test func whatIsNotCommittedLeavesNoFile() throws {
    let folder = try TemporaryFolder()
    let articles = articles(4, seed: 17)
    try SmallIndex.add(articles, to: folder.path)
    let names = Set(try FileManager.default.contentsOfDirectory(atPath: folder.path))
    do {
      var writer = try IndexWriter(folder: folder.path)
      var batch = try writer.batchMaker().makeBatch()
      try batch.add(file: SmallIndex.file("new"), articles: [articles[0].article])
      try writer.add(try batch.finish())
    }
    #expect(Set(try FileManager.default.contentsOfDirectory(atPath: folder.path)) == names)
  }

  @Test func whatAKilledWriterLeftIsTakenAway() throws {
    let folder = try TemporaryFolder()
    let articles = articles(4, seed: 17)
    try SmallIndex.add(articles, to: folder.path)
    let names = Set(try FileManager.default.contentsOfDirectory(atPath: folder.path))
    for name in ["segment-99", "model-98", "deletions-97", "manifest.new", "spill"] {
      try Data("half".utf8).write(to: URL(fileURLWithPath: folder.path + "/" + name))
    }
    _ = try IndexWriter(folder: folder.path)
    #expect(Set(try FileManager.default.contentsOfDirectory(atPath: folder.path)) == names)
  }
}
