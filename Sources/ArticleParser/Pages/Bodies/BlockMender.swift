/// Puts paragraphs that the extraction scattered back into their articles.
///
/// pdfminer writes text boxes in an order of its own: a paragraph of one article between two of
/// another, the end of a column before its beginning. A paragraph that stops in mid-sentence is
/// joined with the one that goes on with it, all such ends and beginnings at once; every other
/// paragraph goes to the article whose words it has, unless the order of the file speaks for another.
struct BlockMender {
  private let page: PrintedPage
  private let pairs: PairFilter
  private var pieces: [Piece]
  private var blocks: [Block] = []
  /// For each block the one that goes on with it.
  private var next: [Int?] = []
  /// The blocks in runs that go on with one another.
  private var chains: [[Int]] = []
  private var owner: [Int] = []

  private init(_ page: PrintedPage, _ pieces: [Piece]) {
    self.page = page
    self.pieces = pieces
    pairs = page.pairs
  }

  static func mend(_ layout: inout PageLayout, _ page: PrintedPage, partsBoxes: Bool) {
    guard partsBoxes, layout.pieces.count <= Cohesion.pieceLimit else { return }
    var mender = BlockMender(page, layout.pieces)
    mender.collect(headings: layout.headings)
    guard mender.blocks.count <= 400 else { return }
    mender.chain()
    mender.runChains()
    mender.assign()
    mender.rebuild(&layout)
  }

  // MARK: - Blocks

  private mutating func collect(headings: [HeadingRun]) {
    for (index, piece) in pieces.enumerated() {
      var crossHeads: [[LineSpan]] = []
      var isFirst = true
      for part in piece.parts {
        switch part {
        case .crossHead(let spans): crossHeads.append(spans)
        case .paragraph(let paragraph):
          let anchors = isFirst && isAnchor(index, headings)
          blocks.append(
            Block(
              crossHeads: crossHeads, paragraph: paragraph, piece: index, opensPiece: isFirst,
              isAnchor: anchors))
          crossHeads = []
          isFirst = false
        }
      }
      if let last = blocks.indices.last, blocks[last].piece == index {
        blocks[last].byline = piece.byline
        blocks[last].isPhotoReport = piece.isPhotoReport
      }
    }
  }

  /// Whether a piece stands on its own feet: a lead, a jump, a heading right above.
  private func isAnchor(_ index: Int, _ headings: [HeadingRun]) -> Bool {
    let piece = pieces[index]
    if piece.hasLead || piece.continuedFrom != nil || piece.isBylineDetached { return true }
    guard let first = piece.firstParagraph, !first.startsInside else { return false }
    if isCaption(first) { return true }
    if index == 0 { return true }
    let start = piece.items.lowerBound
    return headings.contains { $0.items.upperBound == start - 1 }
  }

  private func isCaption(_ paragraph: Paragraph) -> Bool {
    guard let first = paragraph.spans.first else { return false }
    return LineSigns.isCaption(page.lines[first.line].text[first.range])
  }

  // MARK: - Cut sentences

  /// Pairs the ends that stop in a sentence with the beginnings that go on with one.
  private mutating func chain() {
    next = [Int?](repeating: nil, count: blocks.count)
    let ends = blocks.indices.filter { blocks[$0].paragraph.endsCut }
    let starts = blocks.indices.filter { blocks[$0].paragraph.startsInside }
    guard !ends.isEmpty, !starts.isEmpty else { return }
    let gains = ends.map { end in starts.map { gain(of: end, before: $0) } }
    for (end, start) in zip(ends, Assignment.best(gains)) {
      if let start { next[end] = starts[start] }
    }
  }

  private func gain(of end: Int, before start: Int) -> Float {
    guard end != start, let last = blocks[end].paragraph.spans.last,
      let first = blocks[start].paragraph.spans.first,
      let before = page.lines[last.line].text[last.range].last,
      let after = page.lines[first.line].text[first.range].first
    else { return -1 }
    var gain: Float = 0.5
    if before.isHan && after.isHan { gain += pairs.contains(before, after) ? 2 : -0.6 }
    if start == end + 1 { gain += 1.2 }
    // What the first box of a page goes on with stands on another page.
    if start == 0 { gain -= 2 }
    if start < end { gain -= 0.6 }
    gain -= min(Float(abs(start - end)) * 0.1, 1)
    let measures = abs(blocks[end].paragraph.measure - blocks[start].paragraph.firstMeasure)
    gain += measures <= 2 ? 0.4 : -1.5
    return gain
  }

  /// Follows the sentences from block to block; where an article begins, another has ended.
  private mutating func runChains() {
    for index in blocks.indices {
      if let following = next[index], blocks[following].isAnchor { next[index] = nil }
    }
    let follows = Set(next.compactMap { $0 })
    var isTaken = [Bool](repeating: false, count: blocks.count)
    for head in blocks.indices.filter({ !follows.contains($0) }) + Array(blocks.indices)
    where !isTaken[head] {
      var chain: [Int] = []
      var current: Int? = head
      while let block = current, !isTaken[block] {
        isTaken[block] = true
        chain.append(block)
        current = next[block]
      }
      chains.append(chain)
    }
  }

  // MARK: - Articles

  /// Gives every block its article, the clearest cases first: where a doubtful block belongs shows
  /// when its neighbours have found their place.
  private mutating func assign() {
    var cohesion = Cohesion(page, blocks)
    owner = Array(repeating: -1, count: blocks.count)
    var members = [[Int]](repeating: [], count: pieces.count)
    var open: [[Int]] = []
    for chain in chains {
      if let first = chain.first, blocks[first].isAnchor {
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
    let shares = cohesion.shares(of: chain, pieceCount: pieces.count)
    var best = (piece: own, gain: -Float.infinity)
    var second = -Float.infinity
    for piece in pieces.indices where !members[piece].isEmpty || piece == own {
      var gain = nearness(of: chain, to: piece)
      if members[piece].isEmpty {
        gain += beginning(of: chain)
      } else {
        gain += shares[piece] * 8 + fit(of: first, into: members[piece])
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
    var gain: Float = first > 0 && owner[first - 1] == piece ? 1.5 : 0
    let after = last + 1
    if after < blocks.count, !blocks[after].isAnchor, owner[after] == piece { gain += 0.5 }
    if blocks[first].piece == piece { gain += 1 }
    return gain
  }

  /// What speaks for a chain to be an article of its own.
  private func beginning(of chain: [Int]) -> Float {
    guard let first = chain.first, let last = chain.last,
      !blocks[first].paragraph.startsInside
    else { return 0 }
    guard blocks[first].opensPiece else { return 0.6 }
    return blocks[last].byline.isEmpty ? 1.1 : 2.6
  }

  /// What measure, place and byline say against a block among those of a piece.
  private func fit(of block: Int, into members: [Int]) -> Float {
    guard let first = members.first else { return 0 }
    var gain: Float = 0
    let measure = blocks[first].paragraph.measure
    if abs(measure - blocks[block].paragraph.firstMeasure) > 3 { gain -= 2 }
    if first > block { gain -= 0.8 }
    if members.contains(where: { $0 < block && !blocks[$0].byline.isEmpty }) { gain -= 2 }
    let distance = members.map { abs($0 - block) }.min() ?? 0
    return gain - 0.1 * Float(min(distance, 10))
  }

  // MARK: - Pieces

  private mutating func rebuild(_ layout: inout PageLayout) {
    let orders = orders()
    for piece in pieces.indices { rebuild(piece, orders[piece]) }
    renumber(&layout)
  }

  /// For each piece its blocks in reading order: what goes on with a sentence follows it, and what
  /// the file puts right behind a block of the piece follows that.
  private func orders() -> [[Int]] {
    var home = [Int](repeating: 0, count: blocks.count)
    for (index, chain) in chains.enumerated() { for block in chain { home[block] = index } }
    var followers = [[Int]](repeating: [], count: blocks.count)
    var heads: [Int] = []
    for (index, chain) in chains.enumerated() {
      guard let first = chain.first else { continue }
      if first > 0, owner[first - 1] == owner[first], home[first - 1] < index,
        !blocks[first].isAnchor
      {
        followers[first - 1].append(index)
      } else {
        heads.append(index)
      }
    }
    heads.sort { rank(chains[$0]) < rank(chains[$1]) }
    var orders = [[Int]](repeating: [], count: pieces.count)
    for head in heads {
      var waiting = [head]
      while let index = waiting.popLast() {
        for block in chains[index] {
          orders[owner[block]].append(block)
          waiting += followers[block]
        }
      }
    }
    return orders
  }

  /// The beginning of an article comes first, all else in the order of the file.
  private func rank(_ chain: [Int]) -> Int {
    guard let first = chain.first else { return 0 }
    return blocks[first].isAnchor ? first - blocks.count : first
  }

  private mutating func rebuild(_ piece: Int, _ order: [Int]) {
    var parts: [Piece.Part] = []
    var byline: [LineSpan] = pieces[piece].isBylineDetached ? pieces[piece].byline : []
    var isPhotoReport = false
    for index in order {
      let block = blocks[index]
      parts += block.crossHeads.map { .crossHead($0) }
      if let last = parts.last, case .paragraph(var before) = last, before.endsCut,
        block.paragraph.startsInside
      {
        before.spans += block.paragraph.spans
        before.endsCut = block.paragraph.endsCut
        before.measure = block.paragraph.measure
        parts[parts.count - 1] = .paragraph(before)
      } else {
        parts.append(.paragraph(block.paragraph))
      }
      if !pieces[piece].isBylineDetached || block.piece != piece { byline += block.byline }
      isPhotoReport = isPhotoReport || block.isPhotoReport
    }
    pieces[piece].isReordered =
      order != order.sorted() || order.contains { blocks[$0].piece != piece }
    pieces[piece].parts = parts
    pieces[piece].byline = byline
    pieces[piece].isPhotoReport = isPhotoReport
  }

  /// Drops the pieces that lost all their paragraphs.
  private func renumber(_ layout: inout PageLayout) {
    var numbers = [Int?](repeating: nil, count: pieces.count)
    layout.pieces = []
    for (index, piece) in pieces.enumerated() {
      guard piece.firstParagraph != nil else {
        layout.strays += piece.byline + piece.marks
        continue
      }
      numbers[index] = layout.pieces.count
      layout.pieces.append(piece)
    }
    for index in layout.headings.indices {
      if let inside = layout.headings[index].inside {
        layout.headings[index].inside = inside < numbers.count ? numbers[inside] : nil
      }
    }
  }
}
