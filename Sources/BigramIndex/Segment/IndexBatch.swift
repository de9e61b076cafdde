/// Some files' articles on their way into the index: scanned, coded and put aside block by block.
///
/// Batches do not know of each other and may be filled on different threads. How articles are parted
/// into batches and blocks changes nothing in the index. A block takes about 25 MB of memory while
/// it is filled and sorted, however large the batch.
package struct IndexBatch: ~Copyable {
  private static let blockGramCount = 1 << 20
  private static let blockArticleCount = 1 << Int(GramOccurrence.articleBits)

  private let spill: SpillFile
  private let vocabulary: Vocabulary
  private var run = IndexRun()
  private var scanner: UnitScanner<GramCollector>
  private var sorter = RadixSorter()
  private var coder: TextCoder
  private var blockStart = 0

  init(tables: ModelTables, spill: SpillFile, vocabulary: Vocabulary) {
    self.spill = spill
    self.vocabulary = vocabulary
    scanner = UnitScanner(sink: GramCollector(tables: tables))
    coder = TextCoder(tables: tables)
  }

  /// Adds a file with its articles; its `articleCount` is set here.
  package mutating func add(
    file: IndexedFile, articles: [IndexedArticle]
  ) throws(IndexError) {
    guard run.rows.count + articles.count < Int(Int32.max) else {
      throw .tooLarge(detail: "a batch of two billion articles")
    }
    for article in articles { try add(article) }
    var file = file
    file.articleCount = articles.count
    run.files.append(file)
  }

  private mutating func add(_ article: IndexedArticle) throws(IndexError) {
    var lengths: (head: Int, rest: Int) = (0, 0)
    var textLengths: [Int] = []
    var irregularities: [Irregularity] = []
    coder.removeAll()
    for field in article.fields {
      let zone = Zone(of: field.field)
      scanner.sink.begin(
        zone: zone, articleInBlock: run.rows.count - blockStart,
        article: UInt32(truncatingIfNeeded: run.rows.count))
      let start = coder.texts.count
      var text = field.text
      irregularities.append(text.withUTF8 { coder.append($0, scanner: &scanner) })
      if zone == .head { lengths.head += scanner.sink.unitCount }
      if zone == .rest { lengths.rest += scanner.sink.unitCount }
      textLengths.append(coder.texts.count - start - 1)
    }
    let start = run.articleBytes.count
    StoredArticle.write(
      article, textLengths: textLengths, irregularities: irregularities, texts: coder.texts,
      to: &run.articleBytes)
    run.rows.append(
      ArticleRow(
        offset: 0, byteCount: UInt32(clamping: run.articleBytes.count - start),
        headLength: UInt32(clamping: lengths.head), restLength: UInt32(clamping: lengths.rest),
        day: article.day ?? ArticleRow.noDay, file: UInt32(run.files.count),
        type: type(article.type)))
    run.idHashes.append(Array(article.id.utf8).withUnsafeBytes { HashedNumbers.hash(of: $0) })
    scanner.sink.frequentGrams.endArticle(inBlock: run.rows.count - 1 - blockStart)
    try putAsideWhatIsFull()
  }

  private mutating func type(_ type: String) -> UInt32 {
    if let number = run.types.firstIndex(of: type) { return UInt32(number) }
    run.types.append(type)
    return UInt32(run.types.count - 1)
  }
}

// MARK: - Putting aside

extension IndexBatch {
  private mutating func putAsideWhatIsFull() throws(IndexError) {
    if scanner.sink.grams.count >= Self.blockGramCount
      || scanner.sink.frequentGrams.waitingCount >= Self.blockGramCount
      || run.rows.count - blockStart == Self.blockArticleCount
    {
      try putGramsAside()
    }
  }

  private mutating func putGramsAside() throws(IndexError) {
    run.frequentGrams.append(
      try scanner.sink.frequentGrams.putAside(base: UInt32(blockStart), in: spill))
    var entries: [UInt64] = []
    swap(&entries, &scanner.sink.grams)
    sorter.sort(&entries, bits: GramOccurrence.groupBits)
    var sink = BlockSink<UInt32>(capacity: entries.count)
    for entry in entries {
      sink.append(UInt32(truncatingIfNeeded: entry), group: UInt32(entry >> 32))
    }
    run.grams.append(try sink.putAside(base: UInt32(blockStart), in: spill))
    entries.removeAll(keepingCapacity: true)
    swap(&entries, &scanner.sink.grams)
    blockStart = run.rows.count
  }

  private mutating func putWordsAside() throws(IndexError) {
    let words = scanner.sink.words
    let numbers = vocabulary.numbers(of: words)
    let groups = (0..<words.count).map { words.firstTwoBytes(of: $0) }
    let uses = scanner.sink.wordUses
    var order = uses.enumerated().map { index, use in
      UInt64(UInt32(use.zone.rawValue) << 16 | groups[Int(use.word)]) << 32 | UInt64(index)
    }
    sorter.sort(&order, bits: 32..<50)
    var sink = BlockSink<UInt64>(capacity: order.count)
    for entry in order {
      let use = uses[Int(entry & 0xFFFF_FFFF)]
      sink.append(
        UInt64(numbers[Int(use.word)]) << 32 | UInt64(use.article), group: UInt32(entry >> 32))
    }
    run.words.append(try sink.putAside(base: 0, in: spill))
  }

  /// Puts aside what is left.
  package consuming func finish() throws(IndexError) -> IndexRun {
    try putGramsAside()
    try putWordsAside()
    return run
  }
}

/// Makes batches, on any thread.
package struct BatchMaker: Sendable {
  let tables: ModelTables
  let spill: SpillFile
  let vocabulary: Vocabulary

  /// An empty batch.
  package func makeBatch() -> IndexBatch {
    IndexBatch(tables: tables, spill: spill, vocabulary: vocabulary)
  }
}
