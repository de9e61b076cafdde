/// Cuts the terms of spilled blocks into ranges of about the same number of occurrences, each small
/// enough to be sorted in memory.
///
/// The ranges follow from the totals alone, so that the index has the same bytes however the
/// articles were parted into batches.
struct SpillPlan {
  /// Terms that are sorted together.
  struct Piece: Sendable {
    var zone: Zone
    var groups: Range<UInt32>
    /// The last units that belong to the piece; all but for a group with too many occurrences.
    var lasts: Range<UInt32>
    var count: Int
  }

  private let countLimit: Int
  private let zoneBits: Int
  /// Groups are counted so many at a time, as a power of two.
  private let stepBits: Int
  private let widthLimit: Int
  /// The occurrences of each step, page by page; a page without any is empty, since a few articles
  /// use few of all groups.
  private var pages: [[Int]]
  private static let pageBits = 10

  /// A plan for groups whose zone stands above so many bits; a piece spans at most `widthLimit`.
  init(zoneBits: Int, stepBits: Int, widthLimit: Int, countLimit: Int) {
    self.zoneBits = zoneBits
    self.stepBits = stepBits
    self.widthLimit = max(widthLimit, 1 << stepBits)
    self.countLimit = countLimit
    let stepCount = Zone.allCases.count << (zoneBits - stepBits)
    pages = Array(repeating: [], count: stepCount >> Self.pageBits + 1)
  }

  /// Counts the occurrences of a block.
  mutating func add(
    _ block: SpilledBlock, in file: SpillFile, _ buffer: inout [UInt64]
  ) throws(IndexError) {
    try block.forEachGroup(in: file, &buffer) { add($1, to: $0) }
  }

  /// Counts occurrences of a group.
  mutating func add(_ count: Int, to group: UInt32) {
    let step = Int(group >> UInt32(stepBits))
    let page = step >> Self.pageBits
    if pages[page].isEmpty { pages[page] = Array(repeating: 0, count: 1 << Self.pageBits) }
    pages[page][step & (1 << Self.pageBits - 1)] += count
  }

  /// The pieces in the order of their terms.
  func pieces() -> [Piece] {
    var pieces: [Piece] = []
    var range = 0..<0
    var count = 0
    forEachStep { step, stepCount in
      let isOfNextZone = step >> zoneStepBits != range.lowerBound >> zoneStepBits
      let isWide = (step + 1 - range.lowerBound) << stepBits > widthLimit
      if count > 0, isOfNextZone || isWide || count + stepCount > countLimit {
        pieces.append(piece(range, count))
        count = 0
      }
      range = (count == 0 ? step : range.lowerBound)..<step + 1
      count += stepCount
    }
    return count == 0 ? pieces : pieces + [piece(range, count)]
  }

  private var zoneStepBits: Int { zoneBits - stepBits }

  /// Calls a closure with each step in which something was counted, ascending.
  private func forEachStep(_ body: (_ step: Int, _ count: Int) -> Void) {
    for (page, counts) in pages.enumerated() {
      for (index, count) in counts.enumerated() where count > 0 {
        body(page << Self.pageBits | index, count)
      }
    }
  }

  private func piece(_ steps: Range<Int>, _ count: Int) -> Piece {
    Piece(
      zone: Zone.allCases[steps.lowerBound >> zoneStepBits],
      groups: UInt32(steps.lowerBound << stepBits)..<UInt32(steps.upperBound << stepBits),
      lasts: 0..<UInt32(1 << TermKey.unitBits), count: count)
  }
}
