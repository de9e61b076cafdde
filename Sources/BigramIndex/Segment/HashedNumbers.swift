/// Numbers found by a hash of what they stand for: ascending pairs, searched in place.
///
/// Different things may share a hash; whoever asks compares.
struct HashedNumbers: Sendable {
  private static let byteCount = 8
  private let file: MappedFile
  private let part: PartDirectory.Part

  init(file: MappedFile, part: PartDirectory.Part) {
    self.file = file
    self.part = part
  }

  /// What stands for some bytes.
  static func hash(of key: UnsafeRawBufferPointer) -> UInt32 { Checksum.sum32(key) }

  /// Gathers pairs in any order.
  struct Writer {
    private var entries: [UInt64] = []

    mutating func append(_ number: Int, for key: UnsafeRawBufferPointer) {
      append(number, hash: HashedNumbers.hash(of: key))
    }

    mutating func append(_ number: Int, hash: UInt32) {
      entries.append(UInt64(hash) << 32 | UInt64(UInt32(truncatingIfNeeded: number)))
    }

    /// The part's bytes.
    consuming func finish() -> [UInt8] {
      entries.sort()
      var bytes: [UInt8] = []
      bytes.reserveCapacity(entries.count * HashedNumbers.byteCount)
      for entry in entries { bytes.appendLittleEndian(entry) }
      return bytes
    }
  }

  /// The numbers under the hash of some bytes, ascending.
  func numbers(of key: [UInt8]) throws(IndexError) -> [Int] {
    let hash = UInt64(key.withUnsafeBytes { Self.hash(of: $0) })
    let count = part.length / Self.byteCount
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if try entry(middle) >> 32 < hash { low = middle + 1 } else { high = middle }
    }
    var numbers: [Int] = []
    while low < count {
      let entry = try entry(low)
      guard entry >> 32 == hash else { break }
      numbers.append(Int(entry & 0xFFFF_FFFF))
      low += 1
    }
    return numbers
  }

  private func entry(_ index: Int) throws(IndexError) -> UInt64 {
    try file.view(part.offset + index * Self.byteCount, Self.byteCount).load(UInt64.self, at: 0)
  }
}
