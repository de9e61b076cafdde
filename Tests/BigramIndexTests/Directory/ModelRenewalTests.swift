import TestSupport
import Testing

@testable import BigramIndex

@Suite struct ModelRenewalTests {
  @Test(arguments: [
    (3, 63, false), (3, 64, true), (16, 63, false), (20, 79, false), (20, 80, true),
    (2_399, 100_000, true), (2_400, 100_000, false),
  ])
  func aModelIsOutgrownBySoManyArticles(modelCount: Int, count: Int, isDue: Bool) {
    var manifest = Manifest(analysis: 1)
    manifest.modelArticleCount = modelCount
    manifest.articleCount = count
    #expect(ModelRenewal.isDue(for: manifest) == isDue)
  }

  @Test func anIndexThatGrewKnowsItsFrequentGramsAndKeepsEverythingElse() throws {
    let folder = try TemporaryFolder()
    var random = SeededGenerator(seed: 71)
    var articles = SmallIndex.randomArticles(90, limit: 40, using: &random)
    for index in articles.indices {
      articles[index].article.fields.removeAll { $0.field.rawValue >= Field.tags.rawValue }
      articles[index].article.fields.append(.init(.tags, "新闻联播"))
    }
    try SmallIndex.add(Array(articles[..<4]), to: folder.path)
    let first = try IndexFolder(path: folder.path, analysis: Folding.fingerprint)
    #expect(first.manifest.modelArticleCount == 4)
    let pair = TermKey.make(0x65B0, 0x95FB)
    #expect(try first.model?.gram(pair) == nil)

    let stamp = FileStamp(path: "moved.md", size: 3, modificationNanoseconds: 4, inode: 5)
    do {
      var writer = try IndexWriter(folder: folder.path)
      #expect(try writer.remove(path: articles[1].path))
      #expect(try writer.restamp(path: articles[2].path, to: stamp))
      try writer.commit()
    }
    try SmallIndex.add(Array(articles[4...]), to: folder.path)

    let renewed = try IndexFolder(path: folder.path, analysis: Folding.fingerprint)
    #expect(renewed.manifest.modelArticleCount == 89)
    #expect(renewed.segments.count == 1)
    #expect(try renewed.model?.gram(pair) != nil)
    let index = try IndexReader(folder: folder.path)
    try index.check()
    articles[2].path = "moved.md"
    articles.remove(at: 1)
    #expect(try index.files().map(\.stamp.path) == articles.map(\.path))
    let twin = NaiveIndex(articles)
    for (number, entry) in articles.enumerated() {
      #expect(try index.article(UInt32(number)) == entry.article)
    }
    for text in ["新闻", "新闻联播", "中", "中国"] {
      for phrase in PhraseReader.phrases(inWord: text, isExact: false) {
        #expect(
          try index.matches(of: phrase, in: .printed) == twin.matches(of: phrase, in: .printed))
      }
    }
  }

  @Test func copiesKeepTheirMarksOnce() throws {
    let folder = try TemporaryFolder()
    let article = IndexedArticle(id: "same", type: "post", fields: [.init(.body, "同样的文章")])
    for start in [0, 1, 70] {
      var writer = try IndexWriter(folder: folder.path)
      if writer.wantsSample { try writer.prepare(sample: [article]) }
      var batch = try writer.batchMaker().makeBatch()
      for number in start..<(start == 1 ? 70 : start + 1) {
        var file = SmallIndex.file("file-\(number)")
        file.sha256 = [1]
        try batch.add(file: file, articles: [article])
      }
      try writer.add(try batch.finish())
      try writer.commit()
    }
    let index = try IndexReader(folder: folder.path)
    #expect(try index.number(ofID: "same") == 0)
    #expect(try index.number(ofID: "same~71") == 70)
    #expect(try index.article(70).id == "same~71")
    #expect(try index.number(ofID: "same~72") == nil)
  }
}
