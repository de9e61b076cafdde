/// Walks over the blocks of a Markdown page and begins a piece wherever an article begins.
struct MarkdownSplitter {
  private let blocks: [MarkdownBlock]
  private let dropped: RepeatedPassages
  private let links: FragmentLinks
  private var pieces: [MarkdownPiece] = []
  private var current = MarkdownPiece()
  private var isClosed = false
  /// Headings, labels and jumps read since the last text.
  private var pending: [Int] = []

  private init(_ blocks: [MarkdownBlock]) {
    self.blocks = blocks
    dropped = RepeatedPassages(blocks)
    links = FragmentLinks(blocks, dropped: dropped)
  }

  /// The pieces of the page in printed order, fragments put where their sentences go on.
  static func pieces(of blocks: [MarkdownBlock]) -> [MarkdownPiece] {
    var splitter = MarkdownSplitter(blocks)
    splitter.walk()
    let mended = PieceMender(blocks: blocks, links: splitter.links, dropped: splitter.dropped)
      .mend(splitter.pieces)
    return DeckSharing.share(mended, blocks)
  }

  private mutating func walk() {
    for index in blocks.indices {
      switch blocks[index].role {
      case .markup, .folio: continue
      case .heading, .label, .mark: pending.append(index)
      case .byline: takeByline(index)
      case .text where dropped.originals[index] == nil: takeText(index)
      case .text: continue
      }
    }
    close()
    if !pending.isEmpty { pieces.append(MarkdownPiece(deck: pending)) }
  }

  private mutating func close() {
    if !current.parts.isEmpty || !current.deck.isEmpty || !current.bylines.isEmpty {
      pieces.append(current)
    }
    current = MarkdownPiece()
    isClosed = false
  }

  private mutating func begin() {
    close()
    current.deck = pending
    pending = []
  }

  private mutating func takeByline(_ index: Int) {
    if !pending.isEmpty {
      // People between the headings and the text are those of the text to come.
      begin()
      current.bylines.append(index)
      return
    }
    if isClosed, current.bylines.last.map({ $0 + 1 != index }) ?? true { begin() }
    current.bylines.append(index)
    isClosed = !current.texts.isEmpty
  }

  private mutating func takeText(_ index: Int) {
    let block = blocks[index]
    if block.jump?.direction == .from || !pending.isEmpty && beginsArticle(index) {
      begin()
    } else if pending.isEmpty, isClosed || block.dateline != nil && !current.texts.isEmpty {
      if !continuesCurrent(index) { begin() }
    }
    for heading in pending { current.parts.append(.crossHead(heading)) }
    pending = []
    let last = current.texts.last
    let continues = last.map { links.next[$0] == index } ?? false
    current.parts.append(.text(index, continues: continues))
    if block.closesArticle { isClosed = true }
  }

  /// Whether the text is a photo's caption with its people: an article of its own.
  private func opensPhoto(_ index: Int) -> Bool {
    if CaptionSign.opens(blocks[index].bodyText) { return true }
    if let tail = blocks[index].tail { return tail.list.isPhotoReport }
    guard index + 1 < blocks.count, blocks[index + 1].role == .byline else { return false }
    return Byline.whole(blocks[index + 1].text[...])?.list.isPhotoReport == true
  }

  private func continuesCurrent(_ index: Int) -> Bool {
    guard let last = current.texts.last else { return true }
    return links.next[last] == index
  }

  /// Whether the headings read since the last text head an article and are no cross-heads of the
  /// current one.
  private func beginsArticle(_ index: Int) -> Bool {
    guard !current.texts.isEmpty else { return true }
    var score = 0
    if blocks[index].dateline != nil { score += 5 }
    if isClosed { score += 5 }
    if pending.contains(where: { !blocks[$0].isHeading }) { score += 5 }
    let levels = pending.filter { blocks[$0].isHeading }.map { blocks[$0].level }
    if Set(levels).count > 1 { score += 4 }
    let own = current.deck.filter { blocks[$0].isHeading }.map { blocks[$0].level }.min()
    // Cross-heads are set on the third level and below, and so are some headlines.
    if let own, let level = levels.min() { score += level > own ? -2 : level < max(own, 3) ? 3 : 0 }
    if opensPhoto(index) { score += 5 }
    if levels.min() == MarkdownBlock.plainLevel { score -= 2 }
    if !isClosed, let last = current.texts.last, blocks[last].endsCut { score -= 3 }
    return score > 0
  }
}
