/// Sorts integers by some of their bits and keeps the order of those that agree in them.
///
/// Occurrences come article by article, so the bits of the article need no pass. Measured at three
/// times the speed of a hash table of growing lists. The second buffer is kept from sort to sort.
struct RadixSorter {
  private var scratch: [UInt64] = []

  mutating func sort(_ entries: inout [UInt64], bits: Range<Int>) {
    guard entries.count > 1, !bits.isEmpty else { return }
    if scratch.count > entries.count {
      scratch.removeLast(scratch.count - entries.count)
    } else {
      scratch.append(contentsOf: repeatElement(0, count: entries.count - scratch.count))
    }
    let passCount = (bits.count + Self.digitBits - 1) / Self.digitBits
    var shift = bits.lowerBound
    for pass in 0..<passCount {
      let width = (bits.upperBound - shift) / (passCount - pass)
      let moved = entries.withUnsafeBufferPointer { source in
        scratch.withUnsafeMutableBufferPointer { target in
          Self.pass(source, target, shift: UInt64(shift), width: UInt64(width))
        }
      }
      if moved { swap(&entries, &scratch) }
      shift += width
    }
  }

  /// Twelve bits sort zone and first unit in two passes, which a narrower digit does in three.
  private static let digitBits = 12

  /// One pass; `false` when all entries share the digit and stay where they are.
  private static func pass(
    _ source: UnsafeBufferPointer<UInt64>, _ target: UnsafeMutableBufferPointer<UInt64>,
    shift: UInt64, width: UInt64
  ) -> Bool {
    let mask = (UInt64(1) << width) - 1
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: 1 << Int(width)) { starts in
      starts.initialize(repeating: 0)
      for entry in source { starts[Int(truncatingIfNeeded: (entry >> shift) & mask)] &+= 1 }
      if starts[Int((source[0] >> shift) & mask)] == source.count { return false }
      var sum = 0
      for digit in 0..<starts.count {
        let count = starts[digit]
        starts[digit] = sum
        sum &+= count
      }
      for entry in source {
        let digit = Int(truncatingIfNeeded: (entry >> shift) & mask)
        target[starts[digit]] = entry
        starts[digit] &+= 1
      }
      return true
    }
  }
}
