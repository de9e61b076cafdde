/// Turns spilled occurrences of words into lists.
struct WordInverter: Sendable {
  /// A word's zone stands above its first two bytes.
  static let groupBits = 16

  let blocks: [SpilledBlock]
  let spill: SpillFile
  let words: WordTable
  let articleLimit: Int

  /// Ranges of words of about so many occurrences.
  func plan(countLimit: Int) throws(IndexError) -> [SpillPlan.Piece] {
    var plan = SpillPlan(
      zoneBits: Self.groupBits, stepBits: 0, widthLimit: 1 << Self.groupBits,
      countLimit: countLimit)
    var buffer: [UInt64] = []
    for block in blocks { try plan.add(block, in: spill, &buffer) }
    return plan.pieces()
  }

  /// The lists of a piece.
  func invert(_ piece: SpillPlan.Piece) throws(IndexError) -> TermPiece {
    var entries: [UInt64] = []
    entries.reserveCapacity(piece.count)
    var part = SpilledBlock.Part<UInt64>()
    for block in blocks {
      try part.read(piece.groups, of: block, in: spill)
      part.forEach { _, value in entries.append(value &+ UInt64(block.base)) }
    }
    var sorter = RadixSorter()
    sorter.sort(&entries, bits: 32..<32 + Int.bitWidth - words.count.leadingZeroBitCount)
    var terms = TermPiece(articleLimit: articleLimit)
    var list = OccurrenceList()
    entries.withUnsafeBufferPointer { entries in
      for (word, index) in starts(entries) {
        var index = index
        _ = list.read(entries, from: &index, articleBits: 32)
        terms.append(word: words[word], list)
      }
    }
    return terms
  }

  /// The words of sorted occurrences in the order of their bytes, each with its first occurrence.
  private func starts(_ entries: UnsafeBufferPointer<UInt64>) -> [(word: Int, index: Int)] {
    var starts: [(firstBytes: UInt64, word: Int, index: Int)] = []
    for index in entries.indices
    where index == 0 || entries[index] >> 32 != entries[index - 1] >> 32 {
      let word = Int(entries[index] >> 32)
      starts.append((words.firstBytes(of: word), word, index))
    }
    starts.sort { left, right in
      if left.firstBytes != right.firstBytes { return left.firstBytes < right.firstBytes }
      return words[left.word].lexicographicallyPrecedes(words[right.word])
    }
    return starts.map { ($0.word, $0.index) }
  }
}
