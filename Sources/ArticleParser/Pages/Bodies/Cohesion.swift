/// How much the words of a block are those of each piece, by the rare pairs of characters they share.
struct Cohesion {
  /// For each block the ordinals of its pairs.
  private var pairs: [[Int32]] = []
  /// For each pair how many blocks have it, and in which pieces it stands, a bit a piece.
  private var holders: [Int32] = []
  private var pieces: [UInt64] = []
  /// As if so many pairs were no other block's: a share of few pairs proves little.
  ///
  /// In a scan it proves less, as misread characters make pairs that meet by chance.
  private let unshared: Float

  /// Reads the blocks of a page; a page has at most ``pieceLimit`` pieces.
  init(_ page: PrintedPage, _ texts: [[LineSpan]]) {
    unshared = page.isScanned ? 2 : 0.5
    var ordinals = PairOrdinals(capacity: texts.count * 96)
    var lastBlock: [Int] = []
    for (index, text) in texts.enumerated() {
      var own: [Int32] = []
      var reader = PairReader()
      for span in text {
        reader.read(page.text(span)) { pair in
          let ordinal = ordinals.insert(pair)
          if ordinal == holders.count {
            holders.append(0)
            lastBlock.append(-1)
          }
          guard lastBlock[ordinal] != index else { return }
          lastBlock[ordinal] = index
          holders[ordinal] += 1
          own.append(Int32(truncatingIfNeeded: ordinal))
        }
      }
      pairs.append(own)
    }
    pieces = Array(repeating: 0, count: holders.count)
  }

  /// What fits into the bits of a word.
  static let pieceLimit = 64

  /// Counts a block's words to a piece.
  mutating func add(_ block: Int, to piece: Int) {
    let bit: UInt64 = 1 << UInt64(truncatingIfNeeded: piece)
    for pair in pairs[block] { pieces[Int(pair)] |= bit }
  }

  /// For each piece the share of some blocks' rare pairs that it has, from 0 to 1.
  ///
  /// Pieces that hold a pair together share it: else the piece with most text would draw in all others.
  func shares(of blocks: [Int], pieceCount: Int) -> [Float] {
    var common = [Float](repeating: 0, count: pieceCount)
    var all = unshared
    for pair in blocks.lazy.flatMap({ pairs[$0] }) where holders[Int(pair)] > 1 {
      let weight = 1 / Float(holders[Int(pair)])
      all += weight
      var bits = pieces[Int(pair)]
      let part = weight / Float(max(1, bits.nonzeroBitCount))
      while bits != 0 {
        common[bits.trailingZeroBitCount] += part
        bits &= bits &- 1
      }
    }
    return common.map { $0 / all }
  }
}
