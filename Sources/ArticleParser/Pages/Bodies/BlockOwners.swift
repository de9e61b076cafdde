/// Gives the blocks of a page to its pieces: those that go on with one another as one.
///
/// A paragraph goes to the article whose words it has, unless the order of the file speaks for
/// another.
struct BlockOwners {
  private let page: PrintedPage
  private let blocks: [Block]
  private let pieceCount: Int
  private let areBoxes: Bool
  /// For each block its piece.
  private(set) var owner: [Int]

  /// Finds the owners; unless `areBoxes`, where no blank lines part the blocks, what is in the order
  /// of the file stays where it is.
  init(
    _ page: PrintedPage, _ blocks: [Block], chains: [[Int]], pieceCount: Int, areBoxes: Bool
  ) {
    self.page = page
    self.blocks = blocks
    self.pieceCount = pieceCount
    self.areBoxes = areBoxes
    owner = Array(repeating: -1, count: blocks.count)
    assign(chains)
  }

  /// Gives every block its article, the clearest cases first: where a doubtful block belongs shows
  /// when its neighbours have found their place.
  private mutating func assign(_ chains: [[Int]]) {
    var cohesion = Cohesion(page, blocks.map(\.paragraph.spans))
    var members = [[Int]](repeating: [], count: pieceCount)
    var open: [[Int]] = []
    for chain in chains {
      if let first = chain.first, blocks[first].isAnchor || !areBoxes && isOfFile(chain) {
        give(chain, to: blocks[first].piece, &members, &cohesion)
      } else {
        open.append(chain)
      }
    }
    while !open.isEmpty {
      var clearest = (index: 0, piece: 0, margin: -Float.infinity)
      for index in open.indices.prefix(64) {
        let (piece, margin) = bestPiece(for: open[index], cohesion, members)
        if margin > clearest.margin { clearest = (index, piece, margin) }
      }
      give(open.remove(at: clearest.index), to: clearest.piece, &members, &cohesion)
    }
  }

  /// Whether a chain has its blocks in the order of the file.
  private func isOfFile(_ chain: [Int]) -> Bool {
    zip(chain, chain.dropFirst()).allSatisfy {
      $0 + 1 == $1 && blocks[$0].piece == blocks[$1].piece
    }
  }

  private mutating func give(
    _ chain: [Int], to piece: Int, _ members: inout [[Int]], _ cohesion: inout Cohesion
  ) {
    for block in chain {
      owner[block] = piece
      members[piece].append(block)
      cohesion.add(block, to: piece)
    }
  }

  /// The piece that a chain fits best, and how much better than the next best.
  private func bestPiece(
    for chain: [Int], _ cohesion: Cohesion, _ members: [[Int]]
  ) -> (piece: Int, margin: Float) {
    guard let first = chain.first else { return (0, 0) }
    let own = blocks[first].piece
    let isSigned = chain.contains { !blocks[$0].byline.isEmpty }
    let shares = cohesion.shares(of: chain, pieceCount: pieceCount)
    var best = (piece: own, gain: -Float.infinity)
    var second = -Float.infinity
    for piece in 0..<pieceCount where !members[piece].isEmpty || piece == own {
      var gain = nearness(of: chain, to: piece)
      if members[piece].isEmpty {
        gain += beginning(of: chain)
      } else {
        gain += shares[piece] * 8 + fit(of: first, into: members[piece])
        if isSigned { gain -= doubt(of: members[piece]) }
      }
      if gain > best.gain {
        second = best.gain
        best = (piece, gain)
      } else {
        second = max(second, gain)
      }
    }
    return (best.piece, best.gain - second)
  }

  /// What the order of the file says for a piece.
  private func nearness(of chain: [Int], to piece: Int) -> Float {
    guard let first = chain.first, let last = chain.last else { return 0 }
    var gain: Float = 0
    if first > 0, owner[first - 1] == piece {
      gain = page.isScanned && followsInColumn(first) ? 5 : 1.5
    }
    let after = last + 1
    if after < blocks.count, !blocks[after].isAnchor, owner[after] == piece { gain += 0.5 }
    if blocks[first].piece == piece { gain += 1 }
    if !areBoxes, chain.contains(where: { blocks[$0].piece == piece }) { gain += 1 }
    return gain
  }

  /// Whether a block is a paragraph that begins below one that has ended, with nothing between them.
  ///
  /// OCR parts the paragraphs of a column by blank lines but keeps their order, where other
  /// extractions part boxes.
  private func followsInColumn(_ index: Int) -> Bool {
    let (before, block) = (blocks[index - 1], blocks[index])
    return !before.paragraph.endsCut && before.byline.isEmpty && !block.opensPiece
      && block.crossHeads.isEmpty && !block.paragraph.startsInside && !block.opensFull
  }

  /// What speaks for a chain to be an article of its own.
  private func beginning(of chain: [Int]) -> Float {
    guard let first = chain.first, let last = chain.last else { return 0 }
    let isSigned = !blocks[last].byline.isEmpty
    // What begins the page may begin inside: its beginning is on another.
    if blocks[first].paragraph.startsInside { return first > 0 ? 0 : isSigned ? 3 : 2 }
    guard blocks[first].opensPiece else { return 0.6 }
    return isSigned ? 2.6 : 1.1
  }

  /// What speaks against a byline below the blocks of a piece: its people are known.
  private func doubt(of members: [Int]) -> Float {
    if members.contains(where: { signs($0) }) { return 2 }
    return members.contains { blocks[$0].namesPeople } ? 0.5 : 0
  }

  /// Whether the byline below a block is its piece's for sure.
  private func signs(_ block: Int) -> Bool {
    !blocks[block].byline.isEmpty && !blocks[block].mayForeshadow
  }

  /// What measure, place and byline say against a block among those of a piece.
  private func fit(of block: Int, into members: [Int]) -> Float {
    guard let first = members.first else { return 0 }
    var gain: Float = 0
    let measure = blocks[first].paragraph.measure
    if abs(measure - blocks[block].paragraph.firstMeasure) > 3 { gain -= 2 }
    // The words below a photograph are one paragraph mostly.
    if blocks[first].isCaption { gain -= 2 }
    if first > block { gain -= 0.8 }
    if members.contains(where: { $0 < block && signs($0) }) { gain -= 2 }
    let distance = members.reduce(10) { min($0, abs($1 - block)) }
    return gain - 0.1 * Float(distance)
  }
}
