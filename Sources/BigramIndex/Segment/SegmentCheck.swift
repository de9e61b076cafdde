/// Reads all of a segment and proves what readers rely on.
struct SegmentCheck {
  let segment: SegmentReader
  let deletions: Deletions

  /// Throws at the first thing that is not as it should be.
  func run() throws(IndexError) {
    do throws(IndexError) {
      // Reading the content as one piece compares every page with its checksum.
      _ = try segment.file.view(0, segment.file.footer.contentByteCount)
      try checkArticles()
      for zone in Zone.allCases { try checkTerms(of: segment.terms(zone)) }
    } catch { throw error.naming(segment.file.path) }
  }

  private func fault(_ detail: String) -> IndexError { .damaged(file: "", detail: detail) }

  private func checkArticles() throws(IndexError) {
    let files = try segment.files.all()
    guard files.reduce(0, { $0 + $1.articleCount }) == segment.articleLimit else {
      throw fault("the files' articles are not those of the segment")
    }
    for (number, file) in files.enumerated() {
      guard try segment.fileLookup.candidates(path: Array(file.stamp.path.utf8)).contains(number),
        try segment.fileLookup.candidates(digest: file.sha256).contains(number)
      else { throw fault("file \(number) is not found by its path or digest") }
    }
    var next: UInt64 = 0
    var lengths: (head: UInt64, rest: UInt64) = (0, 0)
    for number in 0..<segment.articleLimit {
      let row = try segment.row(number)
      guard row.offset == next else { throw fault("article \(number) is out of place") }
      next += UInt64(row.byteCount)
      lengths.head += UInt64(row.headLength)
      lengths.rest += UInt64(row.restLength)
      guard row.file < files.count, try segment.files.articles(of: Int(row.file)).contains(number)
      else { throw fault("article \(number) has no file") }
      _ = try segment.article(number)
      let id = try segment.stored(number).id.array
      guard try segment.numbers(ofID: id).contains(number) else {
        throw fault("article \(number) is not found by its id")
      }
    }
    guard lengths == segment.lengths else { throw fault("the lengths do not add up") }
  }

  private func checkTerms(of table: TermTable) throws(IndexError) {
    var previousKey: UInt64?
    var grams = GramCursor(table)
    while try grams.advance() {
      if let previousKey, previousKey >= grams.key { throw fault("grams are out of order") }
      previousKey = grams.key
      try checkList(grams.list())
    }
    var previousWord: [UInt8]?
    var words = WordCursor(table)
    while try words.advance() {
      if let previousWord, !previousWord.lexicographicallyPrecedes(words.word) {
        throw fault("words are out of order")
      }
      previousWord = words.word
      try checkList(words.list())
    }
  }

  private func checkList(_ list: PostingList) throws(IndexError) {
    var articles: [UInt32] = []
    var counts: [UInt16] = []
    try list.appendAll(to: &articles, counts: &counts)
    guard zip(articles, articles.dropFirst()).allSatisfy({ $0 < $1 }), !counts.contains(0) else {
      throw fault("a list of articles is out of order")
    }
  }
}
