/// Some terms of one zone that follow one another: their lists and their part of the dictionaries,
/// with offsets from the piece's own start, so that pieces can be made side by side and joined.
struct TermPiece: Sendable {
  static let gramsInBlock = 64
  static let wordsInBlock = 16

  /// Where a block of dictionary entries begins: its first key, and offsets of entries and lists.
  struct Block: Sendable {
    /// 0 for words, whose first entry holds the whole word.
    var key: UInt64
    var entries: Int
    var lists: Int
  }

  private let articleLimit: Int
  private var postings = PostingsWriter()
  private(set) var lists: [UInt8] = []
  private(set) var gramEntries: [UInt8] = []
  private(set) var gramBlocks: [Block] = []
  private(set) var wordEntries: [UInt8] = []
  private(set) var wordBlocks: [Block] = []
  private var gramCount = 0
  private var previousKey: UInt64 = 0
  private var wordCount = 0
  private var previousWord: [UInt8] = []

  init(articleLimit: Int) { self.articleLimit = articleLimit }

  var isEmpty: Bool { gramCount == 0 && wordCount == 0 }
  var byteCount: Int { lists.count + gramEntries.count + wordEntries.count }

  /// Adds a gram; keys ascend.
  mutating func append(gram key: UInt64, _ list: OccurrenceList) {
    if gramCount % Self.gramsInBlock == 0 {
      gramBlocks.append(Block(key: key, entries: gramEntries.count, lists: lists.count))
    } else {
      gramEntries.appendVarint(key &- previousKey)
    }
    previousKey = key
    gramCount += 1
    PostingReference.write(add(list), to: &gramEntries)
  }

  /// Adds a word; words ascend by their bytes, all after the grams.
  mutating func append(word: ArraySlice<UInt8>, _ list: OccurrenceList) {
    var shared = 0
    if wordCount % Self.wordsInBlock == 0 {
      wordBlocks.append(Block(key: 0, entries: wordEntries.count, lists: lists.count))
    } else {
      shared = zip(previousWord, word).prefix { $0 == $1 }.count
    }
    wordEntries.appendVarint(shared)
    wordEntries.appendVarint(word.count - shared)
    wordEntries += word.dropFirst(shared)
    previousWord = Array(word)
    wordCount += 1
    PostingReference.write(add(list), to: &wordEntries)
  }

  /// Adds a list's bytes unless its only article fits the dictionary.
  private mutating func add(_ list: OccurrenceList) -> PostingReference.Value {
    if list.articles.count == 1 {
      return .single(article: list.articles[0], count: list.counts[0])
    }
    let start = lists.count
    postings.write(
      articles: list.articles, counts: list.counts, articleLimit: articleLimit, to: &lists)
    return .list(articleCount: list.articles.count, byteCount: lists.count - start)
  }
}
