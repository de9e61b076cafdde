/// Makes one segment of several, without their deleted articles.
struct SegmentMerger {
  private var sources: [SegmentSource]
  private let articleLimit: Int
  private var piece: TermPiece
  /// Bytes written after which mapped pages go back to the system, so that a merge's memory stays
  /// bounded.
  private static let releaseByteCount = 16 << 20
  private static let pieceByteCount = 4 << 20

  init(_ sources: [SegmentSource]) throws(IndexError) {
    self.sources = sources
    var base = 0
    for index in sources.indices {
      self.sources[index].number(from: UInt32(clamping: base))
      base += sources[index].articleCount
    }
    guard base < Int(UInt32.max) else { throw .tooLarge(detail: "four billion articles") }
    articleLimit = base
    piece = TermPiece(articleLimit: base)
  }

  mutating func write(to path: String, durable: Bool) throws(IndexError) {
    var writer = try SegmentWriter(path: path, articleLimit: articleLimit)
    try copyArticles(to: &writer)
    for zone in Zone.allCases {
      try mergeGrams(zone, to: &writer)
      try mergeWords(zone, to: &writer)
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

  private mutating func mergeGrams(
    _ zone: Zone, to writer: inout SegmentWriter
  ) throws(IndexError) {
    var cursors = sources.map { GramCursor($0.segment.terms(zone)) }
    var queue = MergeQueue<UInt64>(precedes: <)
    for index in cursors.indices where try cursors[index].advance() {
      queue.insert(cursors[index].key, source: index)
    }
    var list = OccurrenceList()
    while let key = queue.first {
      list.removeAll()
      while let source = queue.source(of: key) {
        try sources[source].append(cursors[source].list(), to: &list)
        let next = try cursors[source].advance() ? cursors[source].key : nil
        queue.replaceFirst(with: next)
      }
      if !list.isEmpty { piece.append(gram: key, list) }
      if piece.byteCount >= Self.pieceByteCount { try handOn(zone, to: &writer) }
    }
    try handOn(zone, to: &writer)
  }

  private mutating func mergeWords(
    _ zone: Zone, to writer: inout SegmentWriter
  ) throws(IndexError) {
    var cursors = sources.map { WordCursor($0.segment.terms(zone)) }
    var queue = MergeQueue<[UInt8]> { $0.lexicographicallyPrecedes($1) }
    for index in cursors.indices where try cursors[index].advance() {
      queue.insert(cursors[index].word, source: index)
    }
    var list = OccurrenceList()
    while let word = queue.first {
      list.removeAll()
      while let source = queue.source(of: word) {
        try sources[source].append(cursors[source].list(), to: &list)
        let next = try cursors[source].advance() ? cursors[source].word : nil
        queue.replaceFirst(with: next)
      }
      if !list.isEmpty { piece.append(word: word[...], list) }
      if piece.byteCount >= Self.pieceByteCount { try handOn(zone, to: &writer) }
    }
    try handOn(zone, to: &writer)
  }

  /// Writes the terms gathered so far and gives back the pages they were read from.
  private mutating func handOn(_ zone: Zone, to writer: inout SegmentWriter) throws(IndexError) {
    if !piece.isEmpty { try writer.append(piece, of: zone) }
    piece = TermPiece(articleLimit: articleLimit)
    for source in sources { source.segment.file.releasePages() }
  }
}
