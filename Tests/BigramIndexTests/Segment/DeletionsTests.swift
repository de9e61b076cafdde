import TestSupport
import Testing

@testable import BigramIndex

@Suite struct DeletionsTests {
  private let folder: TemporaryFolder
  private let segment: SegmentReader
  private let articles: [(article: IndexedArticle, path: String)]
  private static let moved = FileStamp(
    path: "moved/新.md", size: 3, modificationNanoseconds: -9, inode: .max)

  init() throws {
    folder = try TemporaryFolder()
    var random = SeededGenerator(seed: 5)
    articles = SmallIndex.randomArticles(70, limit: 20, using: &random)
    try SmallIndex.add(articles, to: folder.path)
    segment = try #require(
      IndexFolder(path: folder.path, analysis: Folding.fingerprint).segments.first
    ).reader
  }

  @Test func adeletedFileTakesItsArticlesAndTheirLengths() throws {
    var deletions = Deletions()
    #expect(deletions.isEmpty && !deletions.contains(69))
    for file in [69, 0, 69] { try deletions.delete(file: file, in: segment) }
    #expect(deletions.articleCount == 2)
    #expect((0..<70).filter { deletions.contains($0) } == [0, 69])
    let rows = try [segment.row(0), segment.row(69)]
    #expect(deletions.lengths.head == rows.reduce(0) { $0 + UInt64($1.headLength) })
    #expect(deletions.lengths.rest == rows.reduce(0) { $0 + UInt64($1.restLength) })
    #expect(throws: IndexError.self) { try deletions.delete(file: 70, in: segment) }
  }

  @Test func theyComeBackFromTheirFile() throws {
    var deletions = Deletions()
    try deletions.delete(file: 33, in: segment)
    deletions.restamp(file: 4, to: Self.moved)
    let path = folder.path("deletions")
    try deletions.write(to: path)
    let read = try Deletions(path: path, segment: segment)
    #expect(read == deletions)
    #expect(read.file(restampedTo: Self.moved.path) == 4)
    #expect(read.lengths == deletions.lengths)
  }

  @Test func onlyTheLastPathOfAFileIsItsOwn() throws {
    var deletions = Deletions()
    var stamp = Self.moved
    deletions.restamp(file: 4, to: stamp)
    stamp.path = "elsewhere.md"
    deletions.restamp(file: 4, to: stamp)
    #expect(deletions.file(restampedTo: Self.moved.path) == nil)
    #expect(deletions.file(restampedTo: "elsewhere.md") == 4)
    try deletions.delete(file: 4, in: segment)
    #expect(deletions.file(restampedTo: "elsewhere.md") == nil)
  }
}
