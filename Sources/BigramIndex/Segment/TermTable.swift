/// The terms of one zone of a mapped segment.
struct TermTable: Sendable {
  let file: MappedFile
  let articleLimit: Int
  private let lists: PartDirectory.Part
  private let grams: (entries: PartDirectory.Part, blocks: PartDirectory.Part)
  private let words: (entries: PartDirectory.Part, blocks: PartDirectory.Part)
  private static let gramBlockByteCount = 20
  private static let wordBlockByteCount = 12

  init(of zone: Zone, file: MappedFile, parts: PartDirectory, articleLimit: Int) {
    self.file = file
    self.articleLimit = articleLimit
    lists = parts[.lists(zone)]
    grams = (parts[.gramEntries(zone)], parts[.gramBlocks(zone)])
    words = (parts[.wordEntries(zone)], parts[.wordBlocks(zone)])
  }

  var gramBlockCount: Int { grams.blocks.length / Self.gramBlockByteCount }
  var wordBlockCount: Int { words.blocks.length / Self.wordBlockByteCount }

  private func gramBlock(_ block: Int) throws(IndexError) -> ByteView {
    let length = Self.gramBlockByteCount
    return try file.view(grams.blocks.offset + block * length, length)
  }

  private func wordBlock(_ block: Int) throws(IndexError) -> ByteView {
    let length = Self.wordBlockByteCount
    return try file.view(words.blocks.offset + block * length, length)
  }

  func firstKey(ofBlock block: Int) throws(IndexError) -> UInt64 {
    try gramBlock(block).load(UInt64.self, at: 0)
  }

  /// The entries of a block of grams, and where its lists begin.
  func gramEntries(ofBlock block: Int) throws(IndexError) -> (ByteView, listOffset: Int) {
    let header = try gramBlock(block)
    let begin = Int(try header.load(UInt32.self, at: 8))
    let end =
      block + 1 < gramBlockCount
      ? Int(try gramBlock(block + 1).load(UInt32.self, at: 8)) : grams.entries.length
    guard begin <= end, end <= grams.entries.length else { throw ByteView.cutShort }
    let entries = try file.view(grams.entries.offset + begin, end - begin)
    return (entries, Int(clamping: try header.load(UInt64.self, at: 12)))
  }

  /// The entries of a block of words, and where its lists begin.
  func wordEntries(ofBlock block: Int) throws(IndexError) -> (ByteView, listOffset: Int) {
    let header = try wordBlock(block)
    let begin = Int(try header.load(UInt32.self, at: 0))
    let end =
      block + 1 < wordBlockCount
      ? Int(try wordBlock(block + 1).load(UInt32.self, at: 0)) : words.entries.length
    guard begin <= end, end <= words.entries.length else { throw ByteView.cutShort }
    let entries = try file.view(words.entries.offset + begin, end - begin)
    return (entries, Int(clamping: try header.load(UInt64.self, at: 4)))
  }

  /// The first word of a block, which shares nothing with another.
  func firstWord(ofBlock block: Int) throws(IndexError) -> [UInt8] {
    var cursor = ByteCursor(try wordEntries(ofBlock: block).0)
    _ = try cursor.length()
    return try cursor.bytes(try cursor.length()).array
  }

  /// The list an entry stands for.
  func list(_ value: PostingReference.Value, at offset: Int) throws(IndexError) -> PostingList {
    switch value {
    case .single(let article, let count):
      return try PostingList(article: article, count: count, articleLimit: articleLimit)
    case .list(let articleCount, let byteCount):
      guard offset >= 0, offset <= lists.length, byteCount <= lists.length - offset else {
        throw ByteView.cutShort
      }
      let bytes = try file.view(lists.offset + offset, byteCount)
      return try PostingList(bytes, count: articleCount, articleLimit: articleLimit)
    }
  }

  /// The last block whose first term is not above what is sought, by a test of "above".
  func lastBlock(
    of count: Int, isAbove: (Int) throws(IndexError) -> Bool
  ) throws(IndexError) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if try isAbove(middle) { high = middle } else { low = middle + 1 }
    }
    return low == 0 ? nil : low - 1
  }

  /// A gram's list; `nil` when no article holds it.
  func list(ofGram key: UInt64) throws(IndexError) -> PostingList? {
    var cursor = try GramCursor(self, from: key)
    guard try cursor.advance(), cursor.key == key else { return nil }
    return try cursor.list()
  }

  /// A word's list; `nil` when no article holds it.
  func list(ofWord word: [UInt8]) throws(IndexError) -> PostingList? {
    var cursor = try WordCursor(self, from: word)
    guard try cursor.advance(), cursor.word == word else { return nil }
    return try cursor.list()
  }
}
