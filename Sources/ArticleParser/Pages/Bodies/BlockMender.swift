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
              crossHeads: crossHeads, paragraph: paragraph, piece: index, isAnchor: anchors))
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
    if index == 0 { return true }
    let start = piece.items.lowerBound
    return headings.contains { $0.items.upperBound == start - 1 }
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

  // MARK: - Articles

  private mutating func assign() {
    var cohesion = Cohesion(page, blocks)
    owner = blocks.map { $0.isAnchor ? $0.piece : -1 }
    var members = [[Int]](repeating: [], count: pieces.count)
    for index in blocks.indices where owner[index] >= 0 { members[owner[index]].append(index) }
    for index in blocks.indices where owner[index] >= 0 { cohesion.add(index, to: owner[index]) }
    let follows = Set(next.compactMap { $0 })
    for index in blocks.indices where owner[index] >= 0 { claim(from: index, &members, &cohesion) }
    for index in blocks.indices where owner[index] < 0 && !follows.contains(index) {
      owner[index] = bestPiece(for: index, cohesion, members)
      members[owner[index]].append(index)
      cohesion.add(index, to: owner[index])
      claim(from: index, &members, &cohesion)
    }
    for index in blocks.indices where owner[index] < 0 { owner[index] = blocks[index].piece }
  }

  /// What goes on with a block's sentence belongs to the block's article.
  private mutating func claim(
    from index: Int, _ members: inout [[Int]], _ cohesion: inout Cohesion
  ) {
    var current = index
    while let following = next[current], owner[following] < 0 {
      owner[following] = owner[index]
      members[owner[index]].append(following)
      cohesion.add(following, to: owner[index])
      current = following
    }
  }

  private func bestPiece(for index: Int, _ cohesion: Cohesion, _ members: [[Int]]) -> Int {
    let block = blocks[index]
    let before = index > 0 ? owner[index - 1] : block.piece
    let shares = cohesion.shares(of: index, pieceCount: pieces.count)
    var best = (piece: block.piece, gain: -Float.infinity)
    for piece in pieces.indices where !members[piece].isEmpty || piece == block.piece {
      var gain: Float = piece == before ? 1 : 0
      if piece == block.piece { gain += 0.3 }
      if let member = members[piece].first {
        gain += shares[piece] * 8
        let measure = blocks[member].paragraph.measure
        if abs(measure - block.paragraph.firstMeasure) > 3 { gain -= 2 }
        if member > index { gain -= 0.8 }
      } else if !block.paragraph.startsInside {
        gain += 1.2
      }
      if hasByline(piece, before: index, members) { gain -= 2.0 }
      if gain > best.gain { best = (piece, gain) }
    }
    return best.piece
  }

  private func hasByline(_ piece: Int, before index: Int, _ members: [[Int]]) -> Bool {
    members[piece].contains { $0 < index && !blocks[$0].byline.isEmpty }
  }

  // MARK: - Pieces

  private mutating func rebuild(_ layout: inout PageLayout) {
    var orders = [[Int]](repeating: [], count: pieces.count)
    let follows = Set(next.compactMap { $0 })
    for index in blocks.indices where !follows.contains(index) || owner[index] != chainOwner(index)
    {
      var current: Int? = index
      while let block = current, owner[block] == owner[index] {
        if !orders[owner[index]].contains(block) { orders[owner[index]].append(block) }
        current = next[block]
      }
    }
    for index in blocks.indices where !orders.contains(where: { $0.contains(index) }) {
      orders[owner[index]].append(index)
    }
    for piece in pieces.indices { rebuild(piece, orders[piece]) }
    renumber(&layout)
  }

  private func chainOwner(_ index: Int) -> Int {
    next.firstIndex { $0 == index }.map { owner[$0] } ?? -1
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
