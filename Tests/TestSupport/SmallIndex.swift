import BigramIndex

/// Writes articles into an index of a test's own folder.
package enum SmallIndex {
  /// A file of one article, whose digest follows from its path.
  package static func file(_ path: String) -> IndexedFile {
    let stamp = FileStamp(path: path, size: 10, modificationNanoseconds: 1_000, inode: 7)
    return IndexedFile(stamp: stamp, sha256: Array(path.utf8.suffix(32)))
  }

  /// Adds articles, each with a file of its own, as so many batches in one commit.
  package static func add(
    _ articles: [(article: IndexedArticle, path: String)], to folder: String, batches: Int = 1,
    sample: [IndexedArticle]? = nil
  ) throws(IndexError) {
    var writer = try IndexWriter(folder: folder)
    if writer.wantsSample { try writer.prepare(sample: sample ?? articles.map(\.article)) }
    let size = max(1, (articles.count + batches - 1) / max(batches, 1))
    var start = 0
    while start < articles.count {
      var batch = try writer.batchMaker().makeBatch()
      for (article, path) in articles[start..<min(start + size, articles.count)] {
        try batch.add(file: file(path), articles: [article])
      }
      try writer.add(try batch.finish())
      start += size
    }
    try writer.commit()
  }

  /// Articles of random text in random fields.
  package static func randomArticles(
    _ count: Int, limit: Int, using random: inout SeededGenerator
  ) -> [(article: IndexedArticle, path: String)] {
    (0..<count).map { number in
      var fields: [IndexedArticle.FieldText] = []
      for field in Field.allCases where field == .body || Int.random(in: 0..<4, using: &random) == 0
      {
        let places = (0..<UInt32.random(in: 0..<3, using: &random)).map {
          PlaceRun(offset: $0 * 5, line: 9 - $0, column: $0 + 1)
        }
        fields.append(
          IndexedArticle.FieldText(
            field, RandomText.text(limit: limit, using: &random), places: places))
      }
      let article = IndexedArticle(
        id: "article-\(number)", type: number % 3 == 0 ? "post" : "news",
        day: number % 2 == 0 ? 20_220_126 : nil, fields: fields,
        record: Array("record \(number)".utf8))
      return (article, "folder/file-\(number).md")
    }
  }
}
