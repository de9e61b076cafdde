/// Integers put aside in the order of their groups, with the groups and where each one's end.
struct SpilledBlock: Sendable {
  /// What is added to the articles of the values: the number of the block's first.
  private(set) var base: UInt32
  private let groupCount: Int
  private let groupsPlace: Int
  private let valueCount: Int
  private let valuesPlace: Int
  private let valueByteCount: Int
  /// The first of each so many groups.
  private let directory: [UInt32]
  private static let directoryStep = 64

  /// Puts values aside; the groups ascend, each with the number of values up to its end.
  init<Value: BitwiseCopyable>(
    _ values: [Value], groups: [UInt32], ends: [UInt32], base: UInt32, in file: SpillFile
  ) throws(IndexError) {
    self.base = base
    groupCount = groups.count
    valueCount = values.count
    valueByteCount = MemoryLayout<Value>.size
    directory = stride(from: 0, to: groups.count, by: Self.directoryStep).map { groups[$0] }
    groupsPlace = try file.append(groups + ends)
    valuesPlace = try file.append(values)
  }

  /// The block of a run whose articles come behind so many others.
  func raised(by articleCount: Int) -> SpilledBlock {
    var block = self
    block.base += UInt32(truncatingIfNeeded: articleCount)
    return block
  }

  /// Calls a closure with each group and the number of its values.
  func forEachGroup(
    in file: SpillFile, _ buffer: inout [UInt32], _ body: (UInt32, Int) -> Void
  ) throws(IndexError) {
    try file.read(groupCount * 2, at: groupsPlace, into: &buffer)
    var start: UInt32 = 0
    for index in 0..<groupCount {
      let end = buffer[groupCount + index]
      body(buffer[index], Int(end &- start))
      start = end
    }
  }

  /// Some of the values, with their groups.
  struct Part<Value: FixedWidthInteger & BitwiseCopyable> {
    fileprivate(set) var values: [Value] = []
    private var groups: [UInt32] = []
    private var ends: [UInt32] = []
    private var first = 0

    /// Reads the values of a range of groups.
    mutating func read(
      _ range: Range<UInt32>, of block: SpilledBlock, in file: SpillFile
    ) throws(IndexError) {
      let step = SpilledBlock.directoryStep
      let begin = max(0, block.directory.partitioningIndex { $0 >= range.lowerBound } - 1) * step
      let end = min(
        block.groupCount,
        block.directory.partitioningIndex { $0 >= range.upperBound } * step)
      guard begin < end else {
        groups.removeAll()
        return values.removeAll()
      }
      try file.read(end - begin, at: block.groupsPlace + begin * 4, into: &groups)
      // One more end in front, where the first group's values begin.
      let before = begin == 0 ? 0 : 1
      try file.read(
        end - begin + before, at: block.groupsPlace + (block.groupCount + begin - before) * 4,
        into: &ends)
      if before == 0 { ends.insert(0, at: 0) }
      let low = groups.partitioningIndex { $0 >= range.lowerBound }
      let high = groups.partitioningIndex { $0 >= range.upperBound }
      groups = Array(groups[low..<high])
      ends = Array(ends[low...high])
      first = Int(ends[0])
      try file.read(
        Int(ends[high - low]) - first, at: block.valuesPlace + first * block.valueByteCount,
        into: &values)
    }

    /// Calls a closure with each value and its group.
    @inline(__always)
    func forEach(_ body: (_ group: UInt32, _ value: Value) -> Void) {
      for index in groups.indices {
        let group = groups[index]
        for place in Int(ends[index]) - first..<Int(ends[index + 1]) - first {
          body(group, values[place])
        }
      }
    }
  }
}

/// Gathers values that come group by group.
struct BlockSink<Value: BitwiseCopyable> {
  private var values: [Value] = []
  private var groups: [UInt32] = []
  private var ends: [UInt32] = []

  init(capacity: Int) { values.reserveCapacity(capacity) }

  @inline(__always)
  mutating func append(_ value: Value, group: UInt32) {
    if groups.last != group {
      if !groups.isEmpty { ends.append(UInt32(truncatingIfNeeded: values.count)) }
      groups.append(group)
    }
    values.append(value)
  }

  /// The block of all values, written.
  consuming func putAside(base: UInt32, in file: SpillFile) throws(IndexError) -> SpilledBlock {
    guard values.count <= Int(UInt32.max) else {
      throw .tooLarge(detail: "an article of four billion characters")
    }
    if !groups.isEmpty { ends.append(UInt32(values.count)) }
    return try SpilledBlock(values, groups: groups, ends: ends, base: base, in: file)
  }
}

extension [UInt32] {
  /// The first index at which a test holds that holds for all behind it.
  fileprivate func partitioningIndex(where test: (UInt32) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if test(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
