/// The lists of frequent grams as batches counted them: read block after block, never sorted.
struct FrequentGramLists: Sendable {
  private let blocks: [SpilledBlock]
  private let spill: SpillFile
  /// The keys of all frequent grams, ascending.
  private let keys: [UInt64]
  /// How many articles each gram has, at the places that it counts at.
  private let articleCounts: [Int]

  init(
    blocks: [SpilledBlock], spill: SpillFile, model: IndexModel
  ) throws(IndexError) {
    self.blocks = blocks
    self.spill = spill
    keys = try (0..<model.gramCount).map { index throws(IndexError) in try model.gramKey(index) }
    let zonePlaceCount = FrequentGramCounter.zonePlaceCount(ofGrams: keys.count)
    var articleCounts = [Int](repeating: 0, count: Zone.allCases.count * zonePlaceCount)
    var buffer: [UInt64] = []
    for block in blocks {
      try block.forEachGroup(in: spill, &buffer) { articleCounts[Int($0)] += $1 }
    }
    self.articleCounts = articleCounts
  }

  /// Calls a closure with the key of each gram of a range and how many articles it has.
  func forEachCount(
    in range: Range<UInt64>, of zone: Zone, _ body: (_ key: UInt64, _ articleCount: Int) -> Void
  ) {
    for place in places(range, zone) where articleCounts[place] > 0 {
      body(keys[place - firstPlace(zone)], articleCounts[place])
    }
  }

  /// The lists of a range of keys.
  func cursor(_ range: Range<UInt64>, of zone: Zone) throws(IndexError) -> Cursor {
    let places = places(range, zone)
    let groups = UInt32(places.lowerBound)..<UInt32(places.upperBound)
    var parts: [SpilledBlock.Part<UInt32>] = []
    for block in blocks where !groups.isEmpty {
      var part = SpilledBlock.Part<UInt32>()
      try part.read(groups, of: block, in: spill)
      parts.append(part)
    }
    return Cursor(
      keys: keys[places.lowerBound - firstPlace(zone)..<places.upperBound - firstPlace(zone)],
      firstPlace: firstPlace(zone), parts: parts, bases: blocks.map(\.base))
  }

  private func firstPlace(_ zone: Zone) -> Int {
    Int(zone.rawValue) * FrequentGramCounter.zonePlaceCount(ofGrams: keys.count)
  }

  private func places(_ range: Range<UInt64>, _ zone: Zone) -> Range<Int> {
    let low = keys.partitioningIndex { $0 >= range.lowerBound }
    let high = keys.partitioningIndex { $0 >= range.upperBound }
    return firstPlace(zone) + low..<firstPlace(zone) + high
  }

  /// Goes through grams in the order of their keys.
  struct Cursor {
    private let keys: ArraySlice<UInt64>
    private let firstPlace: Int
    private var parts: [SpilledBlock.Part<UInt32>]
    private let bases: [UInt32]
    private var index: Int
    private var list = OccurrenceList()

    fileprivate init(
      keys: ArraySlice<UInt64>, firstPlace: Int, parts: [SpilledBlock.Part<UInt32>],
      bases: [UInt32]
    ) {
      self.keys = keys
      self.firstPlace = firstPlace
      self.parts = parts
      self.bases = bases
      index = keys.startIndex
    }

    /// Calls a closure with the next grams below a key and their articles.
    mutating func forEach(below limit: UInt64, _ body: (UInt64, OccurrenceList) -> Void) {
      while index < keys.endIndex, keys[index] < limit {
        list.removeAll()
        for part in parts.indices {
          let base = bases[part]
          parts[part].takeGroup(UInt32(firstPlace + index)) { value in
            list.append(article: base &+ value >> 16, count: UInt16(truncatingIfNeeded: value))
          }
        }
        if !list.isEmpty { body(keys[index], list) }
        index += 1
      }
    }
  }
}
