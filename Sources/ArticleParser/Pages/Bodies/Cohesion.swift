/// How much the words of one block are those of others, by the rare pairs of characters they share.
struct Cohesion {
  private var pairs: [[UInt64]] = []
  private var holders: [UInt64: Int32] = [:]

  init(_ page: PrintedPage, _ blocks: [Block]) {
    for block in blocks {
      var own: Set<UInt64> = []
      var reader = PairReader([])
      for span in block.paragraph.spans {
        reader.continue(with: page.lines[span.line].text[span.range])
        while let pair = reader.next() { own.insert(pair) }
      }
      for pair in own { holders[pair, default: 0] += 1 }
      pairs.append(own.sorted())
    }
  }

  /// The share of a block's rare pairs that the others have, from 0 to 1.
  func share(of block: Int, in others: [Int]) -> Float {
    var known: Set<UInt64> = []
    for other in others where other != block { known.formUnion(pairs[other]) }
    var common: Float = 0
    var all: Float = 0.001
    for pair in pairs[block] {
      let count = holders[pair] ?? 1
      guard count > 1 else { continue }
      let weight = 1 / Float(count)
      all += weight
      if known.contains(pair) { common += weight }
    }
    return common / all
  }
}
