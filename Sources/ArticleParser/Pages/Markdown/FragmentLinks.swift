/// Finds, for texts that stop inside a sentence, the block elsewhere on the page that goes on.
///
/// Columns come out of order, so the text that follows a cut one is mostly the next block but not
/// always. A link is scored by the words that the page itself knows, by quotes left open, by what
/// the second text opens with, and by nearness; the best links are made first.
struct FragmentLinks {
  /// For a block that stops inside a sentence, the block that goes on.
  private(set) var next: [Int: Int] = [:]

  private struct Link {
    var end: Int
    var start: Int
    var score: Int
  }

  private let blocks: [MarkdownBlock]
  private let dropped: RepeatedPassages

  init(_ blocks: [MarkdownBlock], dropped: RepeatedPassages) {
    self.blocks = blocks
    self.dropped = dropped
    var started: Set<Int> = []
    for (end, start) in dropped.successors where isLoose(start, started) {
      next[end] = start
      started.insert(start)
    }
    for end in blocks.indices where isText(end) && blocks[end].endsCut && next[end] == nil {
      guard let start = following(end), !started.contains(start) else { continue }
      next[end] = start
      started.insert(start)
    }
    linkApart(&started)
  }

  private func isText(_ index: Int) -> Bool {
    blocks[index].role == .text && dropped.originals[index] == nil
  }

  private func isLoose(_ index: Int, _ started: Set<Int>) -> Bool {
    isText(index) && !started.contains(index)
  }

  /// The text right below a cut one, when nothing stands between and it can go on.
  private func following(_ end: Int) -> Int? {
    guard !blocks[end].closesArticle else { return nil }
    var index = end + 1
    while index < blocks.count, dropped.originals[index] != nil || blocks[index].role == .markup {
      index += 1
    }
    guard index < blocks.count, blocks[index].role == .text, blocks[index].dateline == nil,
      blocks[index].jump?.direction != .from
    else { return nil }
    return index
  }

  /// Below 上接第1版 a text goes on from another page, and so from nothing here.
  private func followsMark(_ index: Int) -> Bool {
    guard index > 0, case .mark = blocks[index - 1].role else { return false }
    return true
  }

  /// Links over a distance: each cut end without a next text to each start after a finished one.
  private mutating func linkApart(_ started: inout Set<Int>) {
    let ends = blocks.indices.filter {
      isText($0) && blocks[$0].endsCut && next[$0] == nil && blocks[$0].jump?.direction != .onto
    }
    guard !ends.isEmpty else { return }
    let starts = blocks.indices.filter {
      isLoose($0, started) && blocks[$0].dateline == nil && blocks[$0].inlineHead == nil
        && blocks[$0].jump?.direction != .from && !followsMark($0)
    }
    var links: [Link] = []
    for end in ends {
      let words = CrossingWords(page: blocks, around: end)
      for start in starts where start != end && abs(start - end) <= 30 {
        let score = score(end, start, words)
        if score >= 3 { links.append(Link(end: end, start: start, score: score)) }
      }
    }
    links.sort {
      ($1.score, abs($0.start - $0.end), $0.end, $0.start)
        < ($0.score, abs($1.start - $1.end), $1.end, $1.start)
    }
    for link in links where next[link.end] == nil && !started.contains(link.start) {
      guard !reaches(link.start, link.end) else { continue }
      next[link.end] = link.start
      started.insert(link.start)
    }
  }

  /// Whether following the links from one block comes to the other: such a link would close a ring.
  private func reaches(_ from: Int, _ to: Int) -> Bool {
    var index: Int? = from
    while let current = index {
      if current == to { return true }
      index = next[current]
    }
    return false
  }

  private func score(_ end: Int, _ start: Int, _ words: CrossingWords) -> Int {
    let tail = blocks[end].bodyText
    let head = blocks[start].bodyText
    var score = words.score(into: head)
    score += quoteScore(tail, head)
    if LineShape.startsMidSentence(head) { score += 3 }
    if opensAfresh(head) { score -= 4 }
    if start > 0, blocks[start - 1].isHeading || blocks[start - 1].role == .byline {
      // What stands right below a heading opens there, unless the heading has nothing else.
      score -= blocks[start - 1].isHeading ? 2 : 0
    } else {
      score += 1
    }
    if isInside(end) { score += 3 }
    score -= min(4, 2 * articlesBetween(end, start))
    return score
  }

  /// A quote that the first text leaves open the second must close.
  private func quoteScore(
    _ tail: ArraySlice<Unicode.Scalar>, _ head: ArraySlice<Unicode.Scalar>
  ) -> Int {
    let isOpen = LineShape.openMarks(tail)?.isEmpty == false
    let closesFirst = LineShape.openMarks(head) == nil
    return isOpen == closesFirst ? (isOpen ? 4 : 0) : -4
  }

  private func opensAfresh(_ head: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = head.first else { return true }
    if "“《①②③④".unicodeScalars.contains(first) { return true }
    return Self.openings.contains { head.starts(with: $0) }
  }

  /// A cut text whose article goes on below a cross-head has its end somewhere for certain.
  private func isInside(_ end: Int) -> Bool {
    guard !blocks[end].closesArticle, end + 1 < blocks.count else { return end + 1 == blocks.count }
    return blocks[end + 1].isHeading || blocks[end + 1].role == .byline
  }

  /// How many articles surely begin or end between the two: moved text seldom went far.
  private func articlesBetween(_ end: Int, _ start: Int) -> Int {
    blocks[min(end, start)..<max(end, start)].count { block in
      if case .mark = block.role { return true }
      return block.closesArticle || block.dateline != nil
    }
  }

  private static let openings: [[Unicode.Scalar]] = [
    "近日", "日前", "今年", "去年", "据", "此外", "同时", "目前", "截至", "下一步", "为", "在", "另外", "随着",
    "近年来", "连日来", "图为", "记者", "当前", "其中", "此次", "今天", "昨天", "一是", "首先",
  ].map { Array($0.unicodeScalars) }
}
