/// Integers put aside in the order of their groups, with the groups and where each one's end.
struct SpilledBlock: Sendable {
  /// What is added to the articles of the values: the number of the block's first.
  private(set) var base: UInt32
  private let groupCount: Int
  /// Where the groups lie: each above the number of values up to its end, so that one reading
  /// brings both.
  private let groupsPlace: Int
  let valueCount: Int
  private let valuesPlace: Int
  private let valueByteCount: Int
  /// The first of each so many groups.
  private let directory: [UInt32]
  private static let directoryStep = 64

  /// Puts values aside; the groups ascend, each above the number of values up to its end.
  init<Value: BitwiseCopyable>(
    _ values: [Value], groups: [UInt64], base: UInt32, in file: SpillFile
  ) throws(IndexError) {
    self.base = base
    groupCount = groups.count
    valueCount = values.count
    valueByteCount = MemoryLayout<Value>.size
    directory = stride(from: 0, to: groups.count, by: Self.directoryStep).map {
      Self.group(groups[$0])
    }
    groupsPlace = try file.append(groups)
    valuesPlace = try file.append(values)
  }

  @inline(__always)
  fileprivate static func group(_ entry: UInt64) -> UInt32 { UInt32(entry >> 32) }

  @inline(__always)
  fileprivate static func end(_ entry: UInt64) -> Int { Int(entry & 0xFFFF_FFFF) }

  /// The block of a run whose articles come behind so many others.
  func raised(by articleCount: Int) -> SpilledBlock {
    var block = self
    block.base += UInt32(truncatingIfNeeded: articleCount)
    return block
  }

  /// Calls a closure with each group and the number of its values.
  func forEachGroup(
    in file: SpillFile, _ buffer: inout [UInt64], _ body: (UInt32, Int) -> Void
  ) throws(IndexError) {
    try file.read(groupCount, at: groupsPlace, into: &buffer)
    var start = 0
    for entry in buffer {
      body(Self.group(entry), Self.end(entry) - start)
      start = Self.end(entry)
    }
  }

  /// Some of the values, with their groups.
  struct Part<Value: FixedWidthInteger & BitwiseCopyable> {
    fileprivate(set) var values: [Value] = []
    private var groups: [UInt64] = []
    private var chosen = 0..<0
    private var first = 0
    private var taken = 0

    /// Reads the values of a range of groups.
    mutating func read(
      _ range: Range<UInt32>, of block: SpilledBlock, in file: SpillFile
    ) throws(IndexError) {
      let step = SpilledBlock.directoryStep
      let low = block.directory.partitioningIndex { $0 >= range.lowerBound }
      let high = block.directory.partitioningIndex { $0 >= range.upperBound }
      // The last group of the step before as well, where the first one's values begin.
      let begin = max(0, (low - 1) * step - 1)
      let end = min(block.groupCount, high * step)
      chosen = 0..<0
      taken = 0
      guard begin < end else { return }
      try file.read(end - begin, at: block.groupsPlace + begin * 8, into: &groups)
      chosen =
        groups.partitioningIndex {
          SpilledBlock.group($0) >= range.lowerBound
        }..<groups.partitioningIndex { SpilledBlock.group($0) >= range.upperBound }
      guard let last = chosen.last else { return }
      first = chosen.lowerBound == 0 ? 0 : SpilledBlock.end(groups[chosen.lowerBound - 1])
      try file.read(
        SpilledBlock.end(groups[last]) - first,
        at: block.valuesPlace + first * block.valueByteCount, into: &values)
    }

    /// Calls a closure with the values of a group, if they are the next of the range.
    @inline(__always)
    mutating func takeGroup(_ group: UInt32, _ body: (Value) -> Void) {
      guard let next = chosen.first, SpilledBlock.group(groups[next]) == group else { return }
      let end = SpilledBlock.end(groups[next]) - first
      while taken < end {
        body(values[taken])
        taken += 1
      }
      chosen.removeFirst()
    }

    /// Calls a closure with each value and its group.
    @inline(__always)
    func forEach(_ body: (_ group: UInt32, _ value: Value) -> Void) {
      var place = 0
      for entry in groups[chosen] {
        let end = SpilledBlock.end(entry) - first
        while place < end {
          body(SpilledBlock.group(entry), values[place])
          place += 1
        }
      }
    }
  }
}

/// Gathers values that come group by group.
struct BlockSink<Value: BitwiseCopyable> {
  private var values: [Value] = []
  private var groups: [UInt64] = []
  private var group: UInt32?

  init(capacity: Int) { values.reserveCapacity(capacity) }

  @inline(__always)
  mutating func append(_ value: Value, group: UInt32) {
    if group != self.group {
      endGroup()
      self.group = group
    }
    values.append(value)
  }

  private mutating func endGroup() {
    guard let group else { return }
    groups.append(UInt64(group) << 32 | UInt64(values.count))
  }

  /// The block of all values, written.
  consuming func putAside(base: UInt32, in file: SpillFile) throws(IndexError) -> SpilledBlock {
    guard values.count <= Int(UInt32.max) else {
      throw .tooLarge(detail: "an article of four billion characters")
    }
    endGroup()
    return try SpilledBlock(values, groups: groups, base: base, in: file)
  }
}

extension Array {
  /// The first index at which a test holds that holds for all behind it.
  func partitioningIndex(where test: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if test(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
