/// Finds blocks that only repeat what other blocks of the page say, as OCR loops do.
struct RepeatedPassages {
  /// The copies, with the block that holds the original.
  private(set) var originals: [Int: Int] = [:]
  /// Where a copy ends as its original does, the block that follows the copy follows the original.
  private(set) var successors: [Int: Int] = [:]

  /// How many blocks on either side of a block are compared with it; a page has fewer, a file that
  /// repeats whole pages has more.
  private static let reach = 24
  private static let length = 10

  init(_ blocks: [MarkdownBlock]) {
    let texts = blocks.indices.filter { blocks[$0].role == .text && blocks[$0].body.count >= 40 }
    let grams = texts.map { Self.grams(of: blocks[$0].bodyText) }
    for (order, index) in texts.enumerated() where !grams[order].isEmpty {
      // What ends an article is printed where it belongs.
      if blocks[index].closesArticle { continue }
      let neighbours = max(0, order - Self.reach)..<min(texts.count, order + Self.reach + 1)
      for near in neighbours where near != order && originals[texts[near]] == nil {
        let other = texts[near]
        let shared = Self.shared(grams[order], grams[near])
        guard shared * 10 >= grams[order].count * 9 else { continue }
        let isMutual = shared * 10 >= grams[near].count * 9 && !blocks[other].closesArticle
        if isMutual, !Self.isCopy(index, of: other, blocks) { continue }
        originals[index] = other
        note(index, other, blocks)
        break
      }
    }
  }

  /// How many values two ascending lists share.
  private static func shared(_ left: [UInt64], _ right: [UInt64]) -> Int {
    var count = 0
    var (first, second) = (0, 0)
    while first < left.count, second < right.count {
      if left[first] == right[second] {
        count += 1
        first += 1
        second += 1
      } else if left[first] < right[second] {
        first += 1
      } else {
        second += 1
      }
    }
    return count
  }

  /// Of two blocks that each hold the other, the one that fits worse between its neighbours; the
  /// later one where both fit alike.
  private static func isCopy(_ index: Int, of other: Int, _ blocks: [MarkdownBlock]) -> Bool {
    let fit = fit(of: index, blocks)
    let otherFit = self.fit(of: other, blocks)
    return fit == otherFit ? other < index : fit < otherFit
  }

  /// How many of its neighbours a block goes on from or into.
  private static func fit(of index: Int, _ blocks: [MarkdownBlock]) -> Int {
    var fit = index > 0 && blocks[index - 1].endsCut ? 1 : 0
    let next = index + 1
    if blocks[index].endsCut, next < blocks.count, blocks[next].role == .text,
      CrossingWords(page: blocks, around: index).score(into: blocks[next].bodyText) > 0
    {
      fit += 1
    }
    return fit
  }

  private mutating func note(_ copy: Int, _ original: Int, _ blocks: [MarkdownBlock]) {
    let next = copy + 1
    guard blocks[copy].endsCut, next < blocks.count, blocks[next].role == .text,
      blocks[copy].bodyText.suffix(Self.length)
        .elementsEqual(blocks[original].bodyText.suffix(Self.length))
    else { return }
    successors[original] = next
  }

  /// One hash in four of all passages of ten characters, chosen by the hash itself so that the same
  /// passage is chosen wherever it stands.
  private static func grams(of text: ArraySlice<Unicode.Scalar>) -> [UInt64] {
    var grams: [UInt64] = []
    guard text.count >= length else { return grams }
    for start in text.startIndex...(text.endIndex - length) {
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for scalar in text[start..<(start + length)] {
        hash = (hash ^ UInt64(scalar.value)) &* 0x100_0000_01B3
      }
      hash ^= hash >> 29
      if hash & 3 == 0 { grams.append(hash) }
    }
    return grams.sorted()
  }
}
