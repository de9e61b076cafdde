/// Walks over the grams of a zone in the order of their keys.
struct GramCursor {
  private let table: TermTable
  private(set) var key: UInt64 = 0
  private(set) var value = PostingReference.Value.single(article: 0, count: 0)
  private var entries: ByteCursor?
  private var nextBlock = 0
  private var listOffset = 0
  /// Set while the entry under the cursor was read ahead by a search and not yet handed out.
  private var isAhead = false

  /// A cursor before the first gram.
  init(_ table: TermTable) { self.table = table }

  /// A cursor before the first gram whose key is not below another.
  init(_ table: TermTable, from key: UInt64) throws(IndexError) {
    self.table = table
    let block = try table.lastBlock(of: table.gramBlockCount) { block throws(IndexError) in
      try table.firstKey(ofBlock: block) > key
    }
    nextBlock = block ?? 0
    while try advance() {
      if self.key >= key {
        isAhead = true
        return
      }
    }
  }

  /// Moves to the next gram; `false` behind the last.
  mutating func advance() throws(IndexError) -> Bool {
    if isAhead {
      isAhead = false
      return true
    }
    listOffset += value.byteCount
    if var cursor = entries, !cursor.isAtEnd {
      let step = try cursor.varint()
      let (next, overflow) = key.addingReportingOverflow(step)
      guard !overflow, step > 0 else { throw ByteCursor.badNumber }
      key = next
      value = try PostingReference.read(&cursor)
      entries = cursor
      return true
    }
    guard nextBlock < table.gramBlockCount else {
      value = .single(article: 0, count: 0)
      return false
    }
    let (view, offset) = try table.gramEntries(ofBlock: nextBlock)
    key = try table.firstKey(ofBlock: nextBlock)
    nextBlock += 1
    listOffset = offset
    var cursor = ByteCursor(view)
    value = try PostingReference.read(&cursor)
    entries = cursor
    return true
  }

  /// The articles of the gram under the cursor.
  func list() throws(IndexError) -> PostingList { try table.list(value, at: listOffset) }
}
