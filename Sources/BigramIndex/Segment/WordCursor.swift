/// Walks over the words of a zone in the order of their bytes.
struct WordCursor {
  private let table: TermTable
  private(set) var word: [UInt8] = []
  private(set) var value = PostingReference.Value.single(article: 0, count: 0)
  private var entries: ByteCursor?
  private var nextBlock = 0
  private var listOffset = 0
  private var isAhead = false

  /// A cursor before the first word.
  init(_ table: TermTable) { self.table = table }

  /// A cursor before the first word that is not below another.
  init(_ table: TermTable, from word: [UInt8]) throws(IndexError) {
    self.table = table
    let block = try table.lastBlock(of: table.wordBlockCount) { block throws(IndexError) in
      word.lexicographicallyPrecedes(try table.firstWord(ofBlock: block))
    }
    nextBlock = block ?? 0
    while try advance() {
      if !self.word.lexicographicallyPrecedes(word) {
        isAhead = true
        return
      }
    }
  }

  /// Moves to the next word; `false` behind the last.
  mutating func advance() throws(IndexError) -> Bool {
    if isAhead {
      isAhead = false
      return true
    }
    listOffset += value.byteCount
    if entries?.isAtEnd ?? true {
      guard nextBlock < table.wordBlockCount else {
        value = .single(article: 0, count: 0)
        return false
      }
      let (view, offset) = try table.wordEntries(ofBlock: nextBlock)
      nextBlock += 1
      listOffset = offset
      entries = ByteCursor(view)
      word = []
    }
    guard var cursor = entries else { return false }
    let shared = try cursor.length()
    guard shared <= word.count else { throw ByteCursor.badNumber }
    word.removeSubrange(shared...)
    word += try cursor.bytes(try cursor.length()).array
    value = try PostingReference.read(&cursor)
    entries = cursor
    return true
  }

  /// The articles of the word under the cursor.
  func list() throws(IndexError) -> PostingList { try table.list(value, at: listOffset) }
}
