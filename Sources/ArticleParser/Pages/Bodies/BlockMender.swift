/// Puts paragraphs that the extraction scattered back into their articles.
///
/// pdfminer writes text boxes in an order of its own: a paragraph of one article between two of
/// another, the end of a column before its beginning. A paragraph that stops in mid-sentence is
/// joined with the one that goes on with it, all such ends and beginnings at once; every other
/// paragraph goes to the article whose words it has, unless the order of the file speaks for another.
/// Where no blank lines part the boxes, only what such joints show to be out of order is moved, with
/// the paragraphs that follow it: the second column of an article before its first.
struct BlockMender {
  private let page: PrintedPage
  private let partsBoxes: Bool
  private let indentation: Indentation
  private var pieces: [Piece]
  private var blocks: [Block] = []
  /// The blocks in runs that go on with one another.
  private var chains: [[Int]] = []
  private var owner: [Int] = []

  private init(_ page: PrintedPage, _ layout: PageLayout, partsBoxes: Bool) {
    self.page = page
    pieces = layout.pieces
    indentation = Indentation(page, layout.pieces)
    self.partsBoxes = partsBoxes
    collect(headings: layout.headings)
  }

  static func mend(_ layout: inout PageLayout, _ page: PrintedPage, partsBoxes: Bool) {
    guard partsBoxes || mayBeOutOfOrder(page), layout.pieces.count <= Cohesion.pieceLimit
    else { return }
    var mender = BlockMender(page, layout, partsBoxes: partsBoxes)
    guard mender.blocks.count <= 400 else { return }
    let chains = SentenceChains(page, mender.blocks, areBoxes: partsBoxes)
    guard partsBoxes || chains.isTied else { return }
    mender.chains = chains.runs()
    mender.owner =
      BlockOwners(
        page, mender.blocks, chains: mender.chains, pieceCount: mender.pieces.count,
        areBoxes: partsBoxes
      ).owner
    mender.rebuild(&layout)
  }

  /// Whether columns may be out of order without blank lines between boxes.
  ///
  /// Painting follows the columns; in a scan the widths of lines say too little.
  private static func mayBeOutOfOrder(_ page: PrintedPage) -> Bool {
    !page.isScanned && !page.isPainted
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
          let parts = partsBoxes ? [paragraph] : indentation.parts(of: paragraph)
          for (ordinal, part) in parts.enumerated() {
            var block = Block(paragraph: part, piece: index, opensPiece: isFirst)
            block.crossHeads = crossHeads
            block.namesPeople = isFirst && piece.leadNamesPeople
            block.isAnchor = isFirst && isAnchor(index, headings)
            block.isCaption = isFirst && isCaption(part)
            block.opensFull = indentation.isLacking(part)
            block.isSplitOff = ordinal > 0
            blocks.append(block)
            crossHeads = []
            isFirst = false
          }
        }
      }
      noteEnd(of: piece, index)
    }
    for index in blocks.indices.dropLast() {
      blocks[index].mayForeshadow = mayForeshadow(blocks[index], before: blocks[index + 1])
    }
  }

  /// Whether a byline stands in a box of its own above a body that has none below and no lead: some
  /// papers print the people of a commentary before it.
  private func mayForeshadow(_ block: Block, before next: Block) -> Bool {
    guard let byline = block.byline.first, page.lines[byline.line].blanksBefore > 0,
      next.opensPiece, !next.paragraph.startsInside, !next.isCaption,
      let first = next.paragraph.spans.first, page.lines[first.line].blanksBefore > 0
    else { return false }
    let piece = pieces[next.piece]
    return piece.byline.isEmpty && !piece.hasLead && piece.continuedFrom == nil
  }

  /// Notes with the last block of a piece what stands below it.
  private mutating func noteEnd(of piece: Piece, _ index: Int) {
    guard let last = blocks.indices.last, blocks[last].piece == index else { return }
    blocks[last].isJump = piece.continuedOn != nil
    blocks[last].byline = piece.byline
    blocks[last].isPhotoReport = piece.isPhotoReport
  }

  /// Whether a piece stands on its own feet: a lead, a jump, a heading right above.
  private func isAnchor(_ index: Int, _ headings: [HeadingRun]) -> Bool {
    let piece = pieces[index]
    if piece.hasLead || piece.continuedFrom != nil { return true }
    guard let first = piece.firstParagraph, !first.startsInside, !indentation.isLacking(first)
    else { return false }
    if isCaption(first) || index == 0 { return true }
    let start = piece.items.lowerBound
    return headings.contains { $0.items.upperBound == start - 1 }
  }

  private func isCaption(_ paragraph: Paragraph) -> Bool {
    guard let first = paragraph.spans.first else { return false }
    return CaptionSign.opens(page.text(first))
  }

  // MARK: - Pieces

  private mutating func rebuild(_ layout: inout PageLayout) {
    let orders = orders()
    for piece in pieces.indices { rebuild(piece, orders[piece]) }
    giveBylines(&layout)
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
    for index in order {
      let block = blocks[index]
      parts += block.crossHeads.map { .crossHead($0) }
      if let last = parts.last, case .paragraph(var before) = last, before.endsCut,
        block.paragraph.startsInside || !block.isAnchor && stopsInSentence(before)
      {
        before.append(block.paragraph)
        parts[parts.count - 1] = .paragraph(before)
      } else {
        parts.append(.paragraph(block.paragraph))
      }
    }
    pieces[piece].isReordered =
      order != order.sorted() || order.contains { blocks[$0].piece != piece }
    pieces[piece].parts = parts
  }

  /// Whether the last line's last character is inside a sentence.
  private func stopsInSentence(_ paragraph: Paragraph) -> Bool {
    guard let last = paragraph.spans.last else { return false }
    let line = page.lines[last.line]
    return !line.endsSentence(at: last.range.upperBound) && line.text[last.range].last != "："
  }

  /// Signs the pieces with the bylines below their blocks.
  ///
  /// A byline in a box of its own is free again where the people of the article are known from its
  /// lead or from the foot of a later block.
  private mutating func giveBylines(_ layout: inout PageLayout) {
    for piece in pieces.indices {
      pieces[piece].byline = []
      pieces[piece].isPhotoReport = false
    }
    for index in blocks.indices.reversed() where !blocks[index].byline.isEmpty {
      let block = blocks[index]
      let piece = owner[index]
      let isKnown = pieces[piece].leadNamesPeople || !pieces[piece].byline.isEmpty
      if isKnown, let line = block.byline.first?.line, page.lines[line].blanksBefore > 0 {
        let item = pieces[block.piece].items.upperBound
        layout.bylines.append(
          PlacedByline(spans: block.byline, item: item, followsHeading: false))
      } else {
        pieces[piece].byline = block.byline + pieces[piece].byline
        pieces[piece].isPhotoReport = pieces[piece].isPhotoReport || block.isPhotoReport
      }
    }
  }

  /// Drops the pieces that lost all their paragraphs.
  private func renumber(_ layout: inout PageLayout) {
    var numbers = [Int?](repeating: nil, count: pieces.count)
    layout.pieces = []
    for (index, piece) in pieces.enumerated() {
      guard piece.firstParagraph != nil else { continue }
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
