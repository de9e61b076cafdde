/// Writes the terms of one zone: lists to the file as they come, dictionaries kept until the end.
struct TermTableWriter {
  static let gramsInBlock = 64
  static let wordsInBlock = 16

  private let articleLimit: Int
  private var postings = PostingsWriter()
  private var listBytes: [UInt8] = []
  private var listByteCount = 0
  private var gramCount = 0
  private var previousKey: UInt64 = 0
  private var gramEntries: [UInt8] = []
  private var gramBlocks: [UInt8] = []
  private var wordCount = 0
  private var previousWord: [UInt8] = []
  private var wordEntries: [UInt8] = []
  private var wordBlocks: [UInt8] = []

  init(articleLimit: Int) { self.articleLimit = articleLimit }

  /// Adds a gram; keys ascend.
  mutating func append(
    gram key: UInt64, articles: ArraySlice<UInt32>, counts: ArraySlice<UInt16>,
    to file: inout FileBuilder
  ) throws(IndexError) {
    if gramCount % Self.gramsInBlock == 0 {
      gramBlocks.appendLittleEndian(key)
      gramBlocks.appendLittleEndian(UInt32(gramEntries.count))
      gramBlocks.appendLittleEndian(UInt64(listByteCount))
    } else {
      gramEntries.appendVarint(key - previousKey)
    }
    previousKey = key
    gramCount += 1
    try appendList(articles, counts, entries: \.gramEntries, to: &file)
  }

  /// Adds a word; words ascend by their bytes, all after the grams.
  mutating func append(
    word: ArraySlice<UInt8>, articles: ArraySlice<UInt32>, counts: ArraySlice<UInt16>,
    to file: inout FileBuilder
  ) throws(IndexError) {
    var shared = 0
    if wordCount % Self.wordsInBlock == 0 {
      wordBlocks.appendLittleEndian(UInt32(wordEntries.count))
      wordBlocks.appendLittleEndian(UInt64(listByteCount))
    } else {
      shared = zip(previousWord, word).prefix { $0 == $1 }.count
    }
    wordEntries.appendVarint(shared)
    wordEntries.appendVarint(word.count - shared)
    wordEntries += word.dropFirst(shared)
    previousWord = Array(word)
    wordCount += 1
    try appendList(articles, counts, entries: \.wordEntries, to: &file)
  }

  private mutating func appendList(
    _ articles: ArraySlice<UInt32>, _ counts: ArraySlice<UInt16>,
    entries: WritableKeyPath<Self, [UInt8]>, to file: inout FileBuilder
  ) throws(IndexError) {
    if articles.count == 1, let article = articles.first, let count = counts.first {
      PostingReference.write(article: article, count: count, to: &self[keyPath: entries])
      return
    }
    listBytes.removeAll(keepingCapacity: true)
    postings.write(
      articles: articles, counts: counts, articleLimit: articleLimit, to: &listBytes)
    PostingReference.write(
      articleCount: articles.count, byteCount: listBytes.count, to: &self[keyPath: entries])
    listByteCount += listBytes.count
    try file.append(listBytes)
  }

  /// Writes the dictionaries behind the lists, which began at an offset, and names the parts.
  consuming func finish(
    listsAt offset: Int, zone: Zone, parts: inout PartDirectory, to file: inout FileBuilder
  ) throws(IndexError) {
    guard gramEntries.count <= Int(UInt32.max), wordEntries.count <= Int(UInt32.max) else {
      throw .tooLarge(detail: "a dictionary of more than 4 GB")
    }
    parts.add(.lists(zone), offset: offset, length: listByteCount)
    try parts.write(.gramEntries(zone), gramEntries, to: &file)
    try parts.write(.gramBlocks(zone), gramBlocks, to: &file)
    try parts.write(.wordEntries(zone), wordEntries, to: &file)
    try parts.write(.wordBlocks(zone), wordBlocks, to: &file)
  }
}
