/// Shares out headings that stand in a row above several texts, `甲…`, `乙…` and then both bodies.
///
/// Each heading goes to the text whose rare words it has; the order of the texts need not be that of
/// the headings.
struct DeckSharing {
  private let blocks: [MarkdownBlock]
  private var pieces: [MarkdownPiece]

  /// Shares out the decks of a page whose texts below have none of their own.
  static func share(_ pieces: [MarkdownPiece], _ blocks: [MarkdownBlock]) -> [MarkdownPiece] {
    var sharing = DeckSharing(blocks: blocks, pieces: pieces)
    var index = 0
    while index < pieces.count {
      let group = sharing.group(from: index)
      if group.count > 1 { sharing.share(group) }
      index = group.upperBound
    }
    return sharing.pieces
  }

  /// A piece with at least two headings, and the pieces without any right below it.
  private func group(from start: Int) -> Range<Int> {
    guard headings(of: start).count > 1 else { return start..<(start + 1) }
    var end = start + 1
    while end < pieces.count, isHeadless(end) { end += 1 }
    return start..<end
  }

  private func headings(of piece: Int) -> [Int] {
    pieces[piece].deck.filter { blocks[$0].isHeading }
  }

  /// A whole article, not a fragment, that lacks its headline.
  private func isHeadless(_ piece: Int) -> Bool {
    guard pieces[piece].deck.isEmpty, let first = pieces[piece].firstText else { return false }
    return blocks[first].dateline != nil
  }

  private mutating func share(_ group: Range<Int>) {
    let words = group.map { bodyPairs(of: $0) }
    let headings = headings(of: group.lowerBound)
    var owners: [Int] = []
    for heading in headings {
      // A heading whose words no text has stays with the heading above it.
      owners.append(bestBody(for: heading, words) ?? owners.last ?? 0)
    }
    guard Set(owners).count > 1 else { return }
    pieces[group.lowerBound].deck.removeAll { blocks[$0].isHeading }
    for (heading, owner) in zip(headings, owners) {
      pieces[group.lowerBound + owner].deck.append(heading)
    }
  }

  private func bodyPairs(of piece: Int) -> Set<UInt64> {
    var pairs: Set<UInt64> = []
    for index in pieces[piece].texts {
      var reader = PairReader()
      reader.read(blocks[index].bodyText) { pairs.insert($0) }
    }
    return pairs
  }

  /// The text that has more of the heading's rare words than any other.
  private func bestBody(for heading: Int, _ words: [Set<UInt64>]) -> Int? {
    var gains = [Float](repeating: 0, count: words.count)
    var reader = PairReader()
    reader.read(blocks[heading].bodyText) { pair in
      let holders = words.indices.filter { words[$0].contains(pair) }
      guard !holders.isEmpty, holders.count < words.count else { return }
      let weight = logarithm(Float(words.count + 1) / Float(holders.count))
      for holder in holders { gains[holder] += weight }
    }
    guard let best = gains.indices.max(by: { gains[$0] < gains[$1] }), gains[best] > 0 else {
      return nil
    }
    let isAlone = gains.indices.allSatisfy { $0 == best || gains[$0] < gains[best] }
    return isAlone ? best : nil
  }
}
