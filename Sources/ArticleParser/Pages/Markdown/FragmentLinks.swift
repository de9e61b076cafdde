/// Finds, for texts that stop inside a sentence, the block of the page that goes on.
///
/// Columns come out of order, so the text that follows a cut one is mostly the next block but not
/// always. A link is scored by the words that the page itself knows, by what the second text opens
/// with, and by nearness; the best links are made first.
struct FragmentLinks {
  /// For a block that stops inside a sentence, the block that goes on.
  private(set) var next: [Int: Int] = [:]

  private struct Link {
    var end: Int
    var start: Int
    var score: Int
    var distance: Int { abs(end - start) }
  }

  /// How far a text can have moved, in blocks.
  private static let reach = 30
  /// Less than this is chance.
  private static let leastScore = 3
  /// What standing right below is worth: as much as a word and a half that run on.
  private static let nextBlock = 5

  private let blocks: [MarkdownBlock]
  private let dropped: RepeatedPassages

  init(_ blocks: [MarkdownBlock], dropped: RepeatedPassages) {
    self.blocks = blocks
    self.dropped = dropped
    var started: Set<Int> = []
    for (end, start) in dropped.successors where isText(start) && !started.contains(start) {
      next[end] = start
      started.insert(start)
    }
    for link in links(started).sorted(by: Self.isBetter) {
      guard next[link.end] == nil, !started.contains(link.start), !reaches(link.start, link.end)
      else { continue }
      next[link.end] = link.start
      started.insert(link.start)
    }
  }

  private static func isBetter(_ left: Link, _ right: Link) -> Bool {
    (right.score, left.distance, left.end, left.start)
      < (left.score, right.distance, right.end, right.start)
  }

  private func isText(_ index: Int) -> Bool {
    blocks[index].role == .text && dropped.originals[index] == nil
  }

  private func links(_ started: Set<Int>) -> [Link] {
    var links: [Link] = []
    for end in blocks.indices where isText(end) && blocks[end].endsCut && next[end] == nil {
      guard !blocks[end].closesArticle else { continue }
      let words = CrossingWords(page: blocks, around: end)
      let below = blockBelow(end)
      for start in max(0, end - Self.reach)..<min(blocks.count, end + Self.reach + 1)
      where start != end && isText(start) && canGoOn(start) && !started.contains(start) {
        var score = score(end, start, words)
        if start == below { score += Self.nextBlock }
        if score >= Self.leastScore || start == below {
          links.append(Link(end: end, start: start, score: score))
        }
      }
    }
    return links
  }

  /// Neither a lead nor a text under 上接第1版 nor one with a heading inside goes on here.
  private func canGoOn(_ index: Int) -> Bool {
    let block = blocks[index]
    guard block.dateline == nil, block.inlineHead == nil, block.jump?.direction != .from else {
      return false
    }
    if index > 0, case .mark = blocks[index - 1].role { return false }
    return true
  }

  /// The text right below, when nothing printed stands between.
  private func blockBelow(_ end: Int) -> Int? {
    var index = end + 1
    while index < blocks.count, dropped.originals[index] != nil || blocks[index].role == .markup {
      index += 1
    }
    return index < blocks.count && isText(index) ? index : nil
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
    let head = blocks[start].bodyText
    var score = words.score(into: head)
    if opensAfresh(head) { score -= 4 }
    if start > 0 { score += goodPlace(start) }
    if isInside(end) { score += 3 }
    return score - min(4, 2 * articlesBetween(end, start))
  }

  /// What stands right below a heading opens there; below a finished text a moved one may stand.
  private func goodPlace(_ start: Int) -> Int {
    let above = blocks[start - 1]
    if above.isHeading { return -2 }
    return above.role == .byline || above.endsCut ? 0 : 1
  }

  private func opensAfresh(_ head: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = head.first else { return true }
    if "“《①②③④".unicodeScalars.contains(first) { return true }
    return Self.openings.contains { head.starts(with: $0) }
  }

  /// A cut text whose article goes on below a cross-head or a byline has its end somewhere.
  private func isInside(_ end: Int) -> Bool {
    guard end + 1 < blocks.count else { return true }
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
