/// Makes one segment of several: the same bytes as if their articles had been indexed together.
struct SegmentMerger {
  private var sources: [SegmentSource]
  private let articleLimit: Int
  private var articles: [UInt32] = []
  private var counts: [UInt16] = []
  private var sinceRelease = 0
  /// Terms after which mapped pages go back to the system, so that a merge's memory stays bounded.
  private static let releaseInterval = 100_000
  private static let releaseByteCount = 16 << 20

  init(_ sources: [SegmentSource]) throws(IndexError) {
    self.sources = sources
    var base = 0
    for index in sources.indices {
      self.sources[index].number(from: UInt32(clamping: base))
      base += sources[index].articleCount
    }
    guard base < Int(UInt32.max) else { throw .tooLarge(detail: "four billion articles") }
    articleLimit = base
  }

  mutating func write(to path: String, number: Int, durable: Bool) throws(IndexError) {
    var writer = try SegmentWriter(path: path, number: number, articleLimit: articleLimit)
    try copyArticles(to: &writer)
    for zone in Zone.allCases {
      var failure: IndexError?
      try writer.writeZone(zone) { table, file throws(IndexError) in
        do throws(IndexError) {
          try mergeGrams(zone, to: &table, file: &file)
          try mergeWords(zone, to: &table, file: &file)
        } catch { failure = error }
      }
      if let failure { throw failure }
    }
    try writer.finish(durable: durable)
  }

  private func copyArticles(to writer: inout SegmentWriter) throws(IndexError) {
    var fileBase = 0
    for source in sources {
      var fileNumbers = [Int](repeating: 0, count: source.segment.files.count)
      for (number, file) in try source.segment.files.all().enumerated() {
        guard !source.deletions.files.contains(number) else { continue }
        var file = file
        if let stamp = source.deletions.restamped[number] { file.stamp = stamp }
        if let copy = source.copies[number] { file.copy = copy }
        fileNumbers[number] = fileBase
        fileBase += 1
        writer.append(file: file)
      }
      var copied = 0
      for article in 0..<source.segment.articleLimit where !source.deletions.contains(article) {
        var row = try source.segment.row(article)
        let bytes = try source.segment.bytes(row)
        var cursor = ByteCursor(bytes)
        let id = try cursor.bytes(try cursor.length())
        guard Int(row.file) < fileNumbers.count else { throw ByteView.cutShort }
        row.file = UInt32(fileNumbers[Int(row.file)])
        row.type = writer.number(ofType: try source.segment.type(row))
        try writer.append(
          article: UnsafeRawBufferPointer(start: bytes.start, count: bytes.count),
          id: UnsafeRawBufferPointer(start: id.start, count: id.count), row: row)
        copied += bytes.count
        if copied > Self.releaseByteCount {
          source.segment.file.releasePages()
          copied = 0
        }
      }
      source.segment.file.releasePages()
    }
  }

  private mutating func mergeGrams(
    _ zone: Zone, to table: inout TermTableWriter, file: inout FileBuilder
  ) throws(IndexError) {
    var cursors = sources.map { GramCursor($0.segment.terms(zone)) }
    var queue = MergeQueue<UInt64>(precedes: <)
    for index in cursors.indices where try cursors[index].advance() {
      queue.insert(cursors[index].key, source: index)
    }
    while let key = queue.first {
      articles.removeAll(keepingCapacity: true)
      counts.removeAll(keepingCapacity: true)
      while let source = queue.source(of: key) {
        try sources[source].append(cursors[source].list(), to: &articles, counts: &counts)
        let next = try cursors[source].advance() ? cursors[source].key : nil
        queue.replaceFirst(with: next)
      }
      guard !articles.isEmpty else { continue }
      try table.append(gram: key, articles: articles[...], counts: counts[...], to: &file)
      releasePages()
    }
  }

  private mutating func mergeWords(
    _ zone: Zone, to table: inout TermTableWriter, file: inout FileBuilder
  ) throws(IndexError) {
    var cursors = sources.map { WordCursor($0.segment.terms(zone)) }
    var queue = MergeQueue<[UInt8]> { $0.lexicographicallyPrecedes($1) }
    for index in cursors.indices where try cursors[index].advance() {
      queue.insert(cursors[index].word, source: index)
    }
    while let word = queue.first {
      articles.removeAll(keepingCapacity: true)
      counts.removeAll(keepingCapacity: true)
      while let source = queue.source(of: word) {
        try sources[source].append(cursors[source].list(), to: &articles, counts: &counts)
        let next = try cursors[source].advance() ? cursors[source].word : nil
        queue.replaceFirst(with: next)
      }
      guard !articles.isEmpty else { continue }
      try table.append(word: word[...], articles: articles[...], counts: counts[...], to: &file)
      releasePages()
    }
  }

  private mutating func releasePages() {
    sinceRelease += 1
    guard sinceRelease >= Self.releaseInterval else { return }
    sinceRelease = 0
    for source in sources { source.segment.file.releasePages() }
  }
}
