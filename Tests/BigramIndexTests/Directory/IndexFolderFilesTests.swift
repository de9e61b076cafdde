import TestSupport
import Testing

@testable import BigramIndex

@Suite struct IndexFolderFilesTests {
  private let folder: TemporaryFolder
  private let articles: [(article: IndexedArticle, path: String)]

  init() throws {
    folder = try TemporaryFolder()
    var random = SeededGenerator(seed: 8)
    articles = SmallIndex.randomArticles(20, limit: 10, using: &random)
    try SmallIndex.add(articles, to: folder.path)
  }

  @Test func aFileIsFoundByThePathItHasNow() throws {
    var writer = try IndexWriter(folder: folder.path)
    var stamp = SmallIndex.file(articles[5].path).stamp
    stamp.path = "elsewhere/5.md"
    try writer.restamp(path: articles[5].path, to: stamp)
    try writer.remove(path: articles[6].path)
    for _ in 0..<2 {
      let reader = try writer.reader()
      #expect(try reader.file(at: articles[4].path)?.stamp.path == articles[4].path)
      #expect(try reader.file(at: "elsewhere/5.md")?.stamp == stamp)
      for gone in [articles[5].path, articles[6].path, "folder", ""] {
        #expect(try reader.file(at: gone) == nil, "\(gone)")
      }
      #expect(try reader.mayHoldFiles(below: "folder"))
      #expect(try reader.mayHoldFiles(below: "elsewhere"))
      #expect(try !reader.mayHoldFiles(below: "fold"))
      #expect(try !reader.mayHoldFiles(below: articles[4].path))
      try writer.commit()
    }
  }

  @Test func copiesAreCountedOnOverWhatIsThere() throws {
    let bytes = SmallIndex.file(articles[3].path)
    for copy in 2...3 {
      var writer = try IndexWriter(folder: folder.path)
      var batch = try writer.batchMaker().makeBatch()
      var file = bytes
      file.stamp.path = "copy-\(copy).md"
      try batch.add(file: file, articles: [articles[3].article])
      try writer.add(try batch.finish())
      try writer.commit()
      let reader = try IndexReader(folder: folder.path)
      #expect(try reader.file(at: file.stamp.path)?.copy == copy)
      #expect(try reader.number(ofID: "article-3~\(copy)") != nil)
    }
  }
}
