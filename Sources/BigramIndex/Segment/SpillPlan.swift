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
  private var counts: [Int]
  /// The steps of each zone that something was counted in lie in this range.
  private var used = [Range<Int>?](repeating: nil, count: Zone.allCases.count)

  /// A plan for groups whose zone stands above so many bits; a piece spans at most `widthLimit`.
  init(zoneBits: Int, stepBits: Int, widthLimit: Int, countLimit: Int) {
    self.zoneBits = zoneBits
    self.stepBits = stepBits
    self.widthLimit = max(widthLimit, 1 << stepBits)
    self.countLimit = countLimit
    counts = [Int](repeating: 0, count: Zone.allCases.count << (zoneBits - stepBits))
  }

  /// Counts the occurrences of a block.
  mutating func add(
    _ block: SpilledBlock, in file: SpillFile, _ buffer: inout [UInt32]
  ) throws(IndexError) {
    try block.forEachGroup(in: file, &buffer) { group, count in
      let step = Int(group >> UInt32(stepBits))
      counts[step] += count
      let zone = Int(group >> UInt32(zoneBits))
      let range = used[zone] ?? step..<step
      used[zone] = min(range.lowerBound, step)..<max(range.upperBound, step + 1)
    }
  }

  /// The pieces in the order of their terms.
  func pieces() -> [Piece] {
    zip(Zone.allCases, used).flatMap { zone, used in used.map { pieces(zone, $0) } ?? [] }
  }

  private func pieces(_ zone: Zone, _ steps: Range<Int>) -> [Piece] {
    var pieces: [Piece] = []
    var range = steps.lowerBound..<steps.lowerBound
    var count = 0
    for step in steps where counts[step] > 0 {
      let isWide = (step + 1 - range.lowerBound) << stepBits > widthLimit
      if count > 0, isWide || count + counts[step] > countLimit {
        pieces.append(piece(zone, range, count))
        count = 0
      }
      range = (count == 0 ? step : range.lowerBound)..<step + 1
      count += counts[step]
    }
    return pieces + [piece(zone, range, count)]
  }

  private func piece(_ zone: Zone, _ steps: Range<Int>, _ count: Int) -> Piece {
    Piece(
      zone: zone,
      groups: UInt32(steps.lowerBound << stepBits)..<UInt32(steps.upperBound << stepBits),
      lasts: 0..<UInt32(1 << TermKey.unitBits), count: count)
  }
}
