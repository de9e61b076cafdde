/// How the page elsewhere goes on after the words that a text stops with.
struct CrossingWords {
  /// What follows the last character, and what follows the last two, elsewhere on the page.
  private var afterOne: [UInt64] = []
  private var afterTwo: [UInt64] = []
  private let last: Unicode.Scalar?

  /// Reads the blocks around the one that stops.
  init(page blocks: [MarkdownBlock], around end: Int) {
    let tail = blocks[end].bodyText
    last = tail.last
    guard let last else { return }
    let beforeLast = tail.dropLast().last
    for block in blocks[max(0, end - 40)..<min(blocks.count, end + 41)] {
      let text = block.text
      for index in text.indices.dropLast() where text[index] == last {
        let isPair = index > 0 && text[index - 1] == beforeLast
        note(text[index + 1], nil, isPair: isPair)
        if index + 2 < text.count { note(text[index + 1], text[index + 2], isPair: isPair) }
      }
    }
  }

  /// How surely the text goes on from the one into the other.
  func score(into head: ArraySlice<Unicode.Scalar>) -> Int {
    guard let last, let first = head.first else { return 0 }
    if first.cannotBegin { return 2 }
    if last.isStop { return 0 }
    let second = head.dropFirst().first
    var score = 0
    if afterOne.contains(Self.key(first, nil)) || CommonPairs.contains(last, first) { score += 3 }
    if afterTwo.contains(Self.key(first, nil)) { score += 2 }
    if afterOne.contains(Self.key(first, second)) { score += 2 }
    if afterTwo.contains(Self.key(first, second)) { score += 2 }
    // Latin letters and digits run on in their like.
    if last.digit != nil, first.digit != nil || first == "." { score += 2 }
    if last.isLatinLetter, first.isLatinLetter { score += 2 }
    return score
  }

  private mutating func note(
    _ first: Unicode.Scalar, _ second: Unicode.Scalar?, isPair: Bool
  ) {
    let key = Self.key(first, second)
    afterOne.append(key)
    if isPair { afterTwo.append(key) }
  }

  private static func key(_ first: Unicode.Scalar, _ second: Unicode.Scalar?) -> UInt64 {
    UInt64(first.value) << 32 | UInt64(second?.value ?? 0)
  }
}
