/// Makes one segment of several, without their deleted articles.
///
/// Articles are copied as they are. Terms are merged range by range, the ranges on all processors
/// and joined in order; they follow from the sources alone, and so do the bytes.
struct SegmentMerger: Sendable {
  private var sources: [SegmentSource]
  private let articleLimit: Int
  private let rangeByteCount: Int
  /// Bytes copied or written after which mapped pages go back to the system, so that a merge's
  /// memory stays bounded.
  private static let releaseByteCount = 16 << 20

  /// A merger of ranges for which the largest source has lists of about so many bytes.
  init(_ sources: [SegmentSource], rangeByteCount: Int = 1 << 20) throws(IndexError) {
    self.sources = sources
    self.rangeByteCount = rangeByteCount
    var base = 0
    for index in sources.indices {
      self.sources[index].number(from: UInt32(clamping: base))
      base += sources[index].articleCount
    }
    guard base < Int(UInt32.max) else { throw .tooLarge(detail: "four billion articles") }
    articleLimit = base
  }

  func write(to path: String, durable: Bool, threads: Int) throws(IndexError) {
    var writer = try SegmentWriter(path: path)
    try copyArticles(to: &writer)
    let jobs = try jobs()
    var byteCount = 0
    try OrderedJobs.run(count: jobs.count, threads: threads) { index in
      Result { () throws(IndexError) in try piece(jobs[index]) }
    } each: { result throws(IndexError) in
      let (piece, zone) = try result.get()
      byteCount += piece.byteCount
      if !piece.isEmpty { try writer.append(piece, of: zone) }
      if byteCount > Self.releaseByteCount {
        for source in sources { source.segment.file.releasePages() }
        byteCount = 0
      }
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
        let idHash = HashedNumbers.hash(
          of: UnsafeRawBufferPointer(start: id.start, count: id.count))
        writer.append(row: row, idHash: idHash)
        try writer.append(
          articleBytes: UnsafeRawBufferPointer(start: bytes.start, count: bytes.count))
        copied += bytes.count
        if copied > Self.releaseByteCount {
          source.segment.file.releasePages()
          copied = 0
        }
      }
      source.segment.file.releasePages()
    }
  }
}

// MARK: - Terms

extension SegmentMerger {
  /// Terms of one zone from the first to before the second; to the end without a second.
  private enum Job: Sendable {
    case grams(Zone, from: UInt64, below: UInt64?)
    case words(Zone, from: [UInt8], below: [UInt8]?)
  }

  private func jobs() throws(IndexError) -> [Job] {
    var jobs: [Job] = []
    for zone in Zone.allCases {
      let tables = sources.map { $0.segment.terms(zone) }
      let mostGrams = tables.max { $0.gramBlockCount < $1.gramBlockCount }
      let mostWords = tables.max { $0.wordBlockCount < $1.wordBlockCount }
      guard let mostGrams, let mostWords else { continue }
      let keys = try borders(mostGrams.gramBlockCount) { block throws(IndexError) in
        try mostGrams.gramEntries(ofBlock: block).listOffset
      }.map { block throws(IndexError) in try mostGrams.firstKey(ofBlock: block) }
      for (index, key) in ([0] + keys).enumerated() {
        jobs.append(.grams(zone, from: key, below: index < keys.count ? keys[index] : nil))
      }
      let words = try borders(mostWords.wordBlockCount) { block throws(IndexError) in
        try mostWords.wordEntries(ofBlock: block).listOffset
      }.map { block throws(IndexError) in try mostWords.firstWord(ofBlock: block) }
      for (index, word) in ([[]] + words).enumerated() {
        jobs.append(.words(zone, from: word, below: index < words.count ? words[index] : nil))
      }
    }
    return jobs
  }

  /// The blocks that a new range begins with.
  private func borders(
    _ blockCount: Int, listOffset: (Int) throws(IndexError) -> Int
  ) throws(IndexError) -> [Int] {
    var borders: [Int] = []
    guard blockCount > 0 else { return [] }
    var start = try listOffset(0)
    for block in 1..<blockCount {
      let offset = try listOffset(block)
      guard offset - start >= rangeByteCount else { continue }
      borders.append(block)
      start = offset
    }
    return borders
  }

  private func piece(_ job: Job) throws(IndexError) -> (TermPiece, Zone) {
    var piece = TermPiece(articleLimit: articleLimit)
    switch job {
    case .grams(let zone, let first, let limit):
      let cursors = try sources.map { source throws(IndexError) in
        try GramCursor(source.segment.terms(zone), from: first)
      }
      try merge(cursors, below: limit, precedes: <) { piece.append(gram: $0, $1) }
      return (piece, zone)
    case .words(let zone, let first, let limit):
      let cursors = try sources.map { source throws(IndexError) in
        try WordCursor(source.segment.terms(zone), from: first)
      }
      try merge(cursors, below: limit, precedes: { $0.lexicographicallyPrecedes($1) }) {
        piece.append(word: $0[...], $1)
      }
      return (piece, zone)
    }
  }

  /// Calls a closure with each term that cursors come by, in order, and its articles in all sources.
  private func merge<Cursor: TermCursor>(
    _ cursors: [Cursor], below limit: Cursor.Term?,
    precedes: @escaping (Cursor.Term, Cursor.Term) -> Bool,
    _ body: (Cursor.Term, OccurrenceList) -> Void
  ) throws(IndexError) {
    var cursors = cursors
    func next(_ source: Int) throws(IndexError) -> Cursor.Term? {
      guard try cursors[source].advance() else { return nil }
      let term = cursors[source].term
      return limit.map { precedes(term, $0) } ?? true ? term : nil
    }
    var queue = MergeQueue(precedes: precedes)
    for source in cursors.indices {
      if let term = try next(source) { queue.insert(term, source: source) }
    }
    var list = OccurrenceList()
    while let term = queue.first {
      list.removeAll()
      while let source = queue.source(of: term) {
        try sources[source].append(cursors[source].list(), to: &list)
        queue.replaceFirst(with: try next(source))
      }
      if !list.isEmpty { body(term, list) }
    }
  }
}
