/// Finds whose the bylines are that stand in boxes of their own.
///
/// The extraction puts a byline's box behind whatever box it likes: `□季芳` behind a paragraph of the
/// article beside it, whose lead has named its people already. Then another article that a block
/// shortly before is of may be the one that is signed.
struct BylineOwners {
  private let page: PrintedPage
  private let pieces: [Piece]
  private let blocks: [Block]
  private let owner: [Int]
  /// For each piece the blocks below which its bylines stand.
  private var signed: [[Int]]

  /// What speaks for an article; the unit is about one doubtful sign.
  private enum Weight {
    /// For each block between.
    static let distance: Float = -0.8
    static let namesPeople: Float = -3
    static let isSigned: Float = -3
    /// The article has its last block right there.
    static let ends: Float = 1
    /// The article begins right below.
    static let begins: Float = -1
  }

  /// So many blocks before a byline may be of its article.
  private static let reach = 5

  /// Reads the bylines of blocks whose pieces are known.
  init(_ page: PrintedPage, _ pieces: [Piece], _ blocks: [Block], _ owner: [Int]) {
    self.page = page
    self.pieces = pieces
    self.blocks = blocks
    self.owner = owner
    signed = Array(repeating: [], count: pieces.count)
    for block in blocks.indices where !blocks[block].byline.isEmpty {
      signed[bestPiece(below: block)].append(block)
    }
  }

  /// The blocks below which the bylines of a piece stand.
  func blocks(of piece: Int) -> [Int] { signed[piece] }

  private func bestPiece(below block: Int) -> Int {
    guard let line = blocks[block].byline.first?.line, page.lines[line].blanksBefore > 0,
      doubt(owner[block], block) < 0
    else { return owner[block] }
    var best = (piece: owner[block], gain: -Float.infinity)
    if blocks[block].mayForeshadow, owner[block + 1] != owner[block] {
      best = (owner[block + 1], Weight.begins + doubt(owner[block + 1], block))
    }
    for other in stride(from: block, through: max(0, block - Self.reach), by: -1) {
      let piece = owner[other]
      var gain = Weight.distance * Float(block - other) + doubt(piece, block)
      if owner[(other + 1)...].allSatisfy({ $0 != piece }) { gain += Weight.ends }
      if gain > best.gain { best = (piece, gain) }
    }
    return best.piece
  }

  /// What speaks against signing an article with the byline below a block: its people are known, or
  /// another byline stands below a later one.
  private func doubt(_ piece: Int, _ block: Int) -> Float {
    var doubt: Float = pieces[piece].leadNamesPeople ? Weight.namesPeople : 0
    if pieces[piece].isBylineDetached || !signed[piece].isEmpty
      || blocks.indices.contains(where: {
        $0 > block && owner[$0] == piece && !blocks[$0].byline.isEmpty
      })
    {
      doubt += Weight.isSigned
    }
    return doubt
  }
}
