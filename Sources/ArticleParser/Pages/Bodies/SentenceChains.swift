/// Follows sentences from block to block: what stops in one goes on in another.
///
/// A column's end and the beginning of the next lie far from each other where the extraction writes
/// boxes in an order of its own. All such ends and beginnings are paired at once.
struct SentenceChains {
  private let page: PrintedPage
  private let blocks: [Block]
  private let triples: TripleFilter?
  private let areBoxes: Bool
  /// For each block the one that goes on with it.
  private(set) var next: [Int?]
  /// Some sentence goes on elsewhere than in the block behind it.
  private(set) var isTied = false

  /// Natural logarithms of the odds that one block goes on with another.
  ///
  /// Fitted on the 780 ends of boxes in mid-sentence of 220 pages whose articles were known; the
  /// weights of scans, and of pages whose boxes no blank lines part, are judged.
  private enum Weight {
    static let bias: Float = 0
    /// The page has the pair of characters that meet, or not.
    static let knownPair: Float = 2.5
    /// Written Chinese has it often, or not.
    static let commonPair: Float = 2.3
    static let unknownPair: Float = -0.6
    /// On top, where a third character makes sure: no chance triple in 450 false joints.
    static let knownTriple: Float = 2
    static let adjacent: Float = 3.6
    static let backward: Float = -0.2
    /// For each block between, ten at most.
    static let distance: Float = -0.3
    static let otherMeasure: Float = -1.8
    static let samePiece: Float = 0.5
    /// Where blank lines part boxes; else a byline below a cut sentence says that the rest of it is
    /// elsewhere.
    static let afterByline: Float = -1
    /// A column's last line is full; where it is not, the scan lost its end.
    static let afterShortLine: Float = -2
    static let opensFull: Float = 1.2
    /// In a scan widths are rough and ends are lost.
    static let scanned: Float = -1.1
    static let isSplitOff: Float = -3.5
    /// Its first line is two characters short, as first lines of paragraphs are.
    static let looksIndented: Float = -2.5
    /// Where no blank lines part boxes, a sentence is read as cut only if much speaks for it.
    static let loose: Float = 1.2
    /// Half of the columns that end with a sentence end with the paragraph too.
    static let afterSentence: Float = -2.7
  }

  /// Pairs all ends and beginnings; `areBoxes` says that blank lines part the blocks.
  init(_ page: PrintedPage, _ blocks: [Block], areBoxes: Bool) {
    self.page = page
    self.blocks = blocks
    self.areBoxes = areBoxes
    next = Array(repeating: nil, count: blocks.count)
    let ends = blocks.indices.filter { blocks[$0].paragraph.endsCut && !blocks[$0].isJump }
    let starts = blocks.indices.filter { index in
      let block = blocks[index]
      return !block.isAnchor
        && (block.paragraph.startsInside || block.opensFull || block.isSplitOff)
    }
    let isAny = !ends.isEmpty && !starts.isEmpty
    triples = isAny ? TripleFilter(page.lines) : nil
    guard isAny else { return }
    let gains = ends.map { end in starts.map { gain(of: end, before: $0) } }
    for (end, start) in zip(ends, Assignment.best(gains)) {
      guard let start else { continue }
      next[end] = starts[start]
      if starts[start] != end + 1 { isTied = true }
    }
    if !areBoxes { followFile() }
  }

  /// Ties the paragraphs of a piece to one another in the order of the file, but for those that begin
  /// or end in mid-sentence: where no blank lines part boxes, few columns are out of order.
  private mutating func followFile() {
    let taken = Set(next.compactMap { $0 })
    for index in blocks.indices.dropLast()
    where !blocks[index].paragraph.endsCut && !blocks[index + 1].paragraph.startsInside
      && blocks[index].piece == blocks[index + 1].piece && !taken.contains(index + 1)
      && !leads(from: index + 1, to: index)
    {
      next[index] = index + 1
    }
  }

  /// Whether one block goes on with another by way of some more.
  private func leads(from start: Int, to end: Int) -> Bool {
    var current: Int? = start
    while let block = current, block != end { current = next[block] }
    return current != nil
  }

  /// The blocks in runs that go on with one another.
  func runs() -> [[Int]] {
    let follows = Set(next.compactMap { $0 })
    var isTaken = [Bool](repeating: false, count: blocks.count)
    var runs: [[Int]] = []
    for head in blocks.indices.filter({ !follows.contains($0) }) + Array(blocks.indices)
    where !isTaken[head] {
      var run: [Int] = []
      var current: Int? = head
      while let block = current, !isTaken[block] {
        isTaken[block] = true
        run.append(block)
        current = next[block]
      }
      runs.append(run)
    }
    return runs
  }

  private func gain(of end: Int, before start: Int) -> Float {
    let (front, back) = (blocks[end].paragraph, blocks[start].paragraph)
    guard end != start, end + 1 == start || !blocks[start].isSplitOff,
      let last = front.spans.last, let first = back.spans.first
    else { return -1 }
    var gain = Weight.bias + meeting(page.text(last), page.text(first)) + opening(blocks[start])
    if !areBoxes { gain += Weight.loose }
    if page.isScanned { gain += Weight.scanned }
    if page.lines[last.line].width + 4 < front.measure { gain += Weight.afterShortLine }
    if start == end + 1 { gain += Weight.adjacent }
    if start < end { gain += Weight.backward }
    gain += Weight.distance * Float(min(abs(start - end), 10))
    let misfit = min(
      abs(front.measure - back.firstMeasure),
      abs(page.lines[last.line].width - page.lines[first.line].width))
    // A single line that ends a paragraph does not show how wide its column is.
    if misfit > 2, back.spans.count > 1 { gain += Weight.otherMeasure }
    if blocks[end].piece == blocks[start].piece { gain += Weight.samePiece }
    if areBoxes, !blocks[end].byline.isEmpty { gain += Weight.afterByline }
    return gain
  }

  /// What the characters at the break say.
  private func meeting(
    _ line: ArraySlice<Unicode.Scalar>, _ next: ArraySlice<Unicode.Scalar>
  ) -> Float {
    guard let before = line.last, let after = next.first else { return 0 }
    let ends = before.endsSentence ? Weight.afterSentence : 0
    guard before.isHan && after.isHan else { return ends }
    guard page.pairs.contains(before, after) else {
      return CommonPairs.contains(before, after) ? Weight.commonPair : Weight.unknownPair
    }
    let isTriple = triples?.contains(from: line, to: next) == true
    return Weight.knownPair + (isTriple ? Weight.knownTriple : 0)
  }

  private func looksIndented(_ paragraph: Paragraph) -> Bool {
    guard paragraph.spans.count > 1, let first = paragraph.spans.first else { return false }
    let line = page.lines[first.line]
    return (3...5).contains(paragraph.firstMeasure - line.width) && !line.isStretched
  }

  private func opening(_ block: Block) -> Float {
    if block.opensFull { return Weight.opensFull }
    if block.isSplitOff { return Weight.isSplitOff }
    return !page.isScanned && looksIndented(block.paragraph) ? Weight.looksIndented : 0
  }
}
