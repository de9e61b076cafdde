/// Some files' articles on their way into the index: scanned, coded and kept until sorted.
///
/// Batches do not know of each other and may be filled on different threads; the caller cuts the
/// files into batches by their sizes alone, so that the index has the same bytes whatever the
/// number of threads. About 13 bytes of memory a byte of text.
package struct IndexBatch: Sendable {
  private let tables: ModelTables
  private let path: String
  private let number: Int
  private var articleBytes: [UInt8] = []
  private var rows: [(row: ArticleRow, idLength: Int, idStart: Int)] = []
  private var types: [String] = []
  private var files: [IndexedFile] = []
  private var grams = [[UInt64]](repeating: [], count: Zone.allCases.count)
  private var wordUses = [[UInt64]](repeating: [], count: Zone.allCases.count)
  private var words = WordTable()
  private var buffer = UnitBuffer()
  private var chain = GramChain()
  private var texts: [UInt8] = []

  init(tables: ModelTables, path: String, number: Int) {
    self.tables = tables
    self.path = path
    self.number = number
  }

  /// Articles added so far; a batch holds four million.
  package var articleCount: Int { rows.count }

  /// Adds a file with its articles; its `articleCount` is set here.
  package mutating func add(
    file: IndexedFile, articles: [IndexedArticle]
  ) throws(IndexError) {
    guard rows.count + articles.count < 1 << Int(TermKey.articleBits) else {
      throw .tooLarge(detail: "a batch of more than \(1 << TermKey.articleBits) articles")
    }
    for article in articles { try add(article) }
    var file = file
    file.articleCount = articles.count
    files.append(file)
  }

  private mutating func add(_ article: IndexedArticle) throws(IndexError) {
    var lengths: (head: Int, rest: Int) = (0, 0)
    var textLengths: [Int] = []
    var irregularities: [Irregularity] = []
    texts.removeAll(keepingCapacity: true)
    for field in article.fields {
      let zone = Zone(of: field.field)
      buffer.removeAll()
      buffer.append(field.text)
      let units = try invert(zone: zone)
      if zone == .head { lengths.head += units }
      if zone == .rest { lengths.rest += units }
      let start = texts.count
      irregularities.append(tables.encode(field.text, to: &texts))
      textLengths.append(texts.count - start)
      texts.append(TextCode.paragraphEnd)
    }
    let start = articleBytes.count
    StoredArticle.write(
      article, textLengths: textLengths, irregularities: irregularities, texts: texts,
      to: &articleBytes)
    let row = ArticleRow(
      offset: UInt64(start), byteCount: UInt32(clamping: articleBytes.count - start),
      headLength: UInt32(clamping: lengths.head), restLength: UInt32(clamping: lengths.rest),
      day: article.day ?? ArticleRow.noDay, file: UInt32(files.count), type: type(article.type))
    let idLength = article.id.utf8.count
    rows.append((row, idLength, start + (idLength < 128 ? 1 : 2)))
  }

  private mutating func type(_ type: String) -> UInt32 {
    if let number = types.firstIndex(of: type) { return UInt32(number) }
    types.append(type)
    return UInt32(types.count - 1)
  }

  /// Notes the buffer's grams and words; returns how many units there are.
  private mutating func invert(zone: Zone) throws(IndexError) -> Int {
    let article = UInt64(rows.count)
    let zone = Int(zone.rawValue)
    var units = 0
    let tables = tables
    var occurrences: [UInt64] = []
    swap(&occurrences, &grams[zone])
    defer { swap(&occurrences, &grams[zone]) }
    for index in 0..<buffer.codes.count {
      let code = buffer.codes[index]
      if code == UnitBuffer.breakCode {
        endRun(article, &occurrences)
        continue
      }
      units += 1
      var unit = code
      if code & UnitBuffer.wordBit != 0 {
        let range = buffer.words[Int(code & ~UnitBuffer.wordBit)]
        let (number, frequent) = buffer.wordBytes.withUnsafeBufferPointer {
          let word = UnsafeBufferPointer(rebasing: $0[range])
          return (words.insert(word), tables.unit(ofWord: word))
        }
        wordUses[zone].append(UInt64(number) << TermKey.articleBits | article)
        guard let frequent else {
          endRun(article, &occurrences)
          continue
        }
        unit = frequent
      }
      try chain.advance(to: unit, gram: { tables.gram($0) }) {
        occurrences.append($0 << TermKey.articleBits | article)
      }
    }
    endRun(article, &occurrences)
    return units
  }

  /// The last unit of a run stands in no pair; noted alone, so that every occurrence is noted.
  private mutating func endRun(_ article: UInt64, _ occurrences: inout [UInt64]) {
    if let last = chain.last, last < TermKey.firstWord {
      occurrences.append(TermKey.make(last, 0) << TermKey.articleBits | article)
    }
    chain.end()
  }

  /// Sorts what was gathered and writes it as a segment of its own.
  package consuming func finish() throws(IndexError) -> IndexRun {
    var writer = try SegmentWriter(path: path, number: number, articleLimit: rows.count)
    for type in types { _ = writer.number(ofType: type) }
    for file in files { writer.append(file: file) }
    try articleBytes.withMemory { bytes throws(IndexError) in
      for (row, idLength, idStart) in rows {
        let start = Int(row.offset)
        let end = start + Int(row.byteCount)
        try writer.append(
          article: UnsafeRawBufferPointer(rebasing: bytes[start..<end]),
          id: UnsafeRawBufferPointer(rebasing: bytes[idStart..<idStart + idLength]), row: row)
      }
    }
    articleBytes = []
    for zone in Zone.allCases {
      var entries: [UInt64] = []
      swap(&entries, &grams[Int(zone.rawValue)])
      TermSorter.sort(&entries)
      var uses: [UInt64] = []
      swap(&uses, &wordUses[Int(zone.rawValue)])
      TermSorter.sort(&uses)
      let words = words
      try writer.writeZone(zone) { table, file throws(IndexError) in
        try Self.writeGrams(entries, to: &table, file: &file)
        try Self.writeWords(uses, words, to: &table, file: &file)
      }
    }
    try writer.finish(durable: false)
    return IndexRun(path: path, number: number, files: files, articleCount: rows.count)
  }

  private static func writeGrams(
    _ entries: [UInt64], to table: inout TermTableWriter, file: inout FileBuilder
  ) throws(IndexError) {
    var list = OccurrenceList()
    var index = 0
    while let key = list.read(entries, from: &index) {
      try table.append(
        gram: key, articles: list.articles[...], counts: list.counts[...], to: &file)
    }
  }

  private static func writeWords(
    _ uses: [UInt64], _ words: WordTable, to table: inout TermTableWriter,
    file: inout FileBuilder
  ) throws(IndexError) {
    var starts: [(word: Int, index: Int)] = []
    var previous = UInt64.max
    for (index, use) in uses.enumerated() where use >> TermKey.articleBits != previous {
      previous = use >> TermKey.articleBits
      starts.append((Int(previous), index))
    }
    starts.sort { words[$0.word].lexicographicallyPrecedes(words[$1.word]) }
    var list = OccurrenceList()
    for start in starts {
      var index = start.index
      _ = list.read(uses, from: &index)
      try table.append(
        word: words[start.word], articles: list.articles[...], counts: list.counts[...], to: &file)
    }
  }
}

/// A batch that was written, not yet part of the index.
package struct IndexRun: Sendable {
  let path: String
  let number: Int
  var files: [IndexedFile]
  let articleCount: Int
}
