/// Turns what batches put aside of grams into lists.
struct GramInverter: Sendable {
  let frequent: FrequentGramLists
  /// The occurrences of the other grams.
  let blocks: [SpilledBlock]
  let spill: SpillFile
  let articleLimit: Int

  private var articleBits: Int { max(1, Int.bitWidth - articleLimit.leadingZeroBitCount) }

  /// Ranges of grams of about so many occurrences.
  func plan(countLimit: Int) throws(IndexError) -> [SpillPlan.Piece] {
    // Group, last unit and article of a piece's occurrences share 64 bits.
    let widthLimit = 1 << min(Int(TermKey.unitBits), 64 - Int(TermKey.unitBits) - articleBits)
    var plan = SpillPlan(
      zoneBits: Int(TermKey.unitBits), stepBits: 4, widthLimit: widthLimit,
      countLimit: countLimit)
    var buffer: [UInt64] = []
    for block in blocks { try plan.add(block, in: spill, &buffer) }
    for zone in Zone.allCases {
      frequent.forEachCount(in: 0..<TermKey.limit, of: zone) { key, count in
        plan.add(count, to: GramOccurrence.firstGroup(of: zone) + TermKey.parts(key).before)
      }
    }
    var pieces: [SpillPlan.Piece] = []
    for piece in plan.pieces() { pieces += try split(piece, countLimit: countLimit) }
    return pieces
  }

  /// Parts a piece that is too large by groups, and a group that still is by last units.
  private func split(
    _ piece: SpillPlan.Piece, countLimit: Int
  ) throws(IndexError) -> [SpillPlan.Piece] {
    guard piece.count > countLimit else { return [piece] }
    let counts = try occurrenceCounts(of: piece, piece.groups.count) { group, _ in
      Int(group &- piece.groups.lowerBound)
    }
    var pieces: [SpillPlan.Piece] = []
    for (group, count) in zip(piece.groups, counts) where count > 0 {
      var single = piece
      single.groups = group..<group + 1
      single.count = count
      pieces += try splitGroup(single, countLimit: countLimit)
    }
    return pieces
  }

  private func splitGroup(
    _ piece: SpillPlan.Piece, countLimit: Int
  ) throws(IndexError) -> [SpillPlan.Piece] {
    guard piece.count > countLimit else { return [piece] }
    let stepCount = 1 << (Int(TermKey.unitBits) - Self.lastStepBits)
    let counts = try occurrenceCounts(of: piece, stepCount) { _, last in
      Int(last) >> Self.lastStepBits
    }
    var pieces: [SpillPlan.Piece] = []
    var part = piece
    part.count = 0
    for step in counts.indices where counts[step] > 0 {
      if part.count > 0, part.count + counts[step] > countLimit {
        let border = UInt32(step << Self.lastStepBits)
        part.lasts = part.lasts.lowerBound..<border
        pieces.append(part)
        part.lasts = border..<piece.lasts.upperBound
        part.count = 0
      }
      part.count += counts[step]
    }
    return pieces + [part]
  }

  private static let lastStepBits = 4

  /// How many occurrences of a piece's groups fall to each of so many places.
  private func occurrenceCounts(
    of piece: SpillPlan.Piece, _ placeCount: Int, place: (_ group: UInt32, _ last: UInt32) -> Int
  ) throws(IndexError) -> [Int] {
    var counts = [Int](repeating: 0, count: placeCount)
    try forEachOccurrence(in: piece.groups) { group, value, _ in
      counts[place(group, value >> UInt32(GramOccurrence.articleBits))] += 1
    }
    let firstGroup = GramOccurrence.firstGroup(of: piece.zone)
    frequent.forEachCount(in: keys(of: piece), of: piece.zone) { key, count in
      let (before, last) = TermKey.parts(key)
      counts[place(firstGroup + before, last)] += count
    }
    return counts
  }

  /// The keys of a piece's grams.
  private func keys(of piece: SpillPlan.Piece) -> Range<UInt64> {
    let firstGroup = GramOccurrence.firstGroup(of: piece.zone)
    let first = TermKey.make(piece.groups.lowerBound - firstGroup, piece.lasts.lowerBound)
    return first..<TermKey.make(piece.groups.upperBound - 1 - firstGroup, 0)
      + UInt64(piece.lasts.upperBound)
  }

  /// Calls a closure with each occurrence of some groups: its group, lower half, and block's base.
  @inline(__always)
  private func forEachOccurrence(
    in groups: Range<UInt32>, _ body: (UInt32, UInt32, UInt32) -> Void
  ) throws(IndexError) {
    var part = SpilledBlock.Part<UInt32>()
    for block in blocks {
      try part.read(groups, of: block, in: spill)
      part.forEach { group, value in body(group, value, block.base) }
    }
  }

  /// The lists of a piece.
  func invert(_ piece: SpillPlan.Piece) throws(IndexError) -> TermPiece {
    let keys = keys(of: piece)
    var frequentLists = try frequent.cursor(keys, of: piece.zone)
    let firstKey = TermKey.make(TermKey.parts(keys.lowerBound).before, 0)
    var terms = TermPiece(articleLimit: articleLimit)
    var list = OccurrenceList()
    try sortedOccurrences(of: piece).withUnsafeBufferPointer { entries in
      var index = 0
      while let key = list.read(entries, from: &index, articleBits: UInt64(articleBits)) {
        frequentLists.forEach(below: firstKey + key) { terms.append(gram: $0, $1) }
        terms.append(gram: firstKey + key, list)
      }
    }
    frequentLists.forEach(below: keys.upperBound) { terms.append(gram: $0, $1) }
    return terms
  }

  /// A piece's occurrences of grams that are not frequent: articles below keys, these counted from
  /// the first of the first group.
  private func sortedOccurrences(of piece: SpillPlan.Piece) throws(IndexError) -> [UInt64] {
    let articleBits = UInt64(articleBits)
    let lastShift = UInt64(GramOccurrence.articleBits)
    let articleMask = UInt32(1) << UInt32(lastShift) &- 1
    // As halves of occurrences, the last inclusive: the limit of all units does not fit 32 bits.
    let least = piece.lasts.lowerBound << UInt32(lastShift)
    let most = (piece.lasts.upperBound &- 1) << UInt32(lastShift) | articleMask
    var entries: [UInt64] = []
    entries.reserveCapacity(piece.count)
    try forEachOccurrence(in: piece.groups) { group, value, base in
      guard value >= least, value <= most else { return }
      let key =
        UInt64(group &- piece.groups.lowerBound) << TermKey.unitBits
        | UInt64(value) >> lastShift
      entries.append(key << articleBits | UInt64(base &+ value & articleMask))
    }
    let groupBits = Int.bitWidth - (piece.groups.count - 1).leadingZeroBitCount
    let keyBits = Int(TermKey.unitBits) + groupBits
    var sorter = RadixSorter()
    sorter.sort(&entries, bits: Int(articleBits)..<Int(articleBits) + keyBits)
    return entries
  }
}
