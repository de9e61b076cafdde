/// Follows sentences from block to block: what stops in one goes on in another.
///
/// A column's end and the beginning of the next lie far from each other where the extraction writes
/// boxes in an order of its own. All such ends and beginnings are paired at once.
struct SentenceChains {
  private let page: PrintedPage
  private let blocks: [Block]
  private let triples: TripleFilter?
  /// For each block the one that goes on with it.
  private(set) var next: [Int?]

  /// Natural logarithms of the odds that one block goes on with another.
  ///
  /// From the ends and beginnings of 75 pages whose articles were known. Nearly all sentences go on
  /// in the next box, so what speaks for boxes further off is rather judged than counted.
  private enum Weight {
    static let bias: Float = -0.5
    /// The page has the pair of characters that meet, or not.
    static let knownPair: Float = 2.5
    static let unknownPair: Float = -0.8
    /// On top, where a third character makes sure: no chance triple in 450 false joints.
    static let knownTriple: Float = 2
    static let adjacent: Float = 3
    static let backward: Float = -0.6
    /// For each block between, ten at most.
    static let distance: Float = -0.2
    static let otherMeasure: Float = -1.8
    static let samePiece: Float = 0.5
    static let afterByline: Float = -1
    /// A column's last line is full; where it is not, the scan lost its end.
    static let afterShortLine: Float = -2
    /// Half of the columns that end with a sentence end with the paragraph too.
    static let afterSentence: Float = -2.7
  }

  init(_ page: PrintedPage, _ blocks: [Block]) {
    self.page = page
    self.blocks = blocks
    next = Array(repeating: nil, count: blocks.count)
    let ends = blocks.indices.filter { blocks[$0].paragraph.endsCut }
    let starts = blocks.indices.filter { blocks[$0].paragraph.startsInside }
    let isAny = !ends.isEmpty && !starts.isEmpty
    triples = isAny ? TripleFilter(page.lines) : nil
    guard isAny else { return }
    let gains = ends.map { end in starts.map { gain(of: end, before: $0) } }
    for (end, start) in zip(ends, Assignment.best(gains)) {
      // Where an article begins, another has ended.
      if let start, !blocks[starts[start]].isAnchor { next[end] = starts[start] }
    }
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
    guard end != start, let last = front.spans.last, let first = back.spans.first,
      let before = page.text(last).last, let after = page.text(first).first
    else { return -1 }
    var gain = Weight.bias
    if before.isHan && after.isHan {
      if page.pairs.contains(before, after) {
        gain += Weight.knownPair
        if triples?.contains(from: page.text(last), to: page.text(first)) == true {
          gain += Weight.knownTriple
        }
      } else if !CommonPairs.contains(before, after) {
        gain += Weight.unknownPair
      }
    }
    if before.isSentenceEnd { gain += Weight.afterSentence }
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
    if !blocks[end].byline.isEmpty { gain += Weight.afterByline }
    return gain
  }
}
