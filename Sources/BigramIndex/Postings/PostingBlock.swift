/// Reads one block of 128 articles with their counts.
enum PostingBlock {
  /// How far a walk over a list's blocks has come.
  struct Place {
    /// Where the bytes of the next block begin, in the list.
    var end: Int
    /// The lowest article that can follow.
    var next: UInt32 = 0
    let dataStart: Int

    init(of list: ByteView, blockCount: Int) {
      dataStart = blockCount * PostingsWriter.headerByteCount
      end = dataStart
    }

    /// Passes over a block unread.
    mutating func skip(_ list: ByteView, block: Int) throws(IndexError) {
      next = try PostingBlock.lastArticle(list, block: block) &+ 1
      end = try PostingBlock.end(list, block: block, dataStart: dataStart)
    }
  }

  static func lastArticle(_ list: ByteView, block: Int) throws(IndexError) -> UInt32 {
    try list.load(UInt32.self, at: block * PostingsWriter.headerByteCount)
  }

  private static func end(
    _ list: ByteView, block: Int, dataStart: Int
  ) throws(IndexError) -> Int {
    let length = try list.load(UInt32.self, at: block * PostingsWriter.headerByteCount + 4)
    guard Int(length) <= list.count - dataStart else { throw ByteView.cutShort }
    return dataStart + Int(length)
  }

  /// Reads a block into buffers of 128 and moves the place behind it.
  static func decode(
    _ list: ByteView, block: Int, place: inout Place, articleLimit: Int, base: UInt32,
    articles: UnsafeMutableBufferPointer<UInt32>, counts: UnsafeMutableBufferPointer<UInt16>
  ) throws(IndexError) {
    let header = block * PostingsWriter.headerByteCount
    let gapBits = UInt64(try list.load(UInt8.self, at: header + 8))
    let countBits = try list.load(UInt8.self, at: header + 9)
    let end = try Self.end(list, block: block, dataStart: place.dataStart)
    let gapByteCount = Int(gapBits) * PostingsWriter.blockCount / 8
    guard gapBits <= 32, place.end <= end, gapByteCount <= end - place.end else {
      throw ByteView.cutShort
    }
    // The 128 gaps of at most 32 bits lie inside the checked bytes; the eight bytes behind a view
    // cover the last load.
    let data = list.start + place.end
    var next = UInt64(place.next)
    let mask = (UInt64(1) << gapBits) - 1
    var bit = 0
    for index in 0..<PostingsWriter.blockCount {
      let word = data.loadUnaligned(fromByteOffset: bit >> 3, as: UInt64.self)
      next &+= (UInt64(littleEndian: word) >> UInt64(bit & 7)) & mask
      articles[index] = UInt32(truncatingIfNeeded: next) &+ base
      next &+= 1
      bit &+= Int(gapBits)
    }
    guard next <= UInt64(articleLimit), try lastArticle(list, block: block) &+ 1 == next else {
      throw .damaged(file: "", detail: "a list of articles is out of order")
    }
    if countBits == PostingsWriter.noCounts {
      counts.update(repeating: 1)
    } else {
      let first = place.end + gapByteCount
      try decodeCounts(try list.slice(first, end - first), bits: UInt64(countBits), into: counts)
    }
    place.next = UInt32(truncatingIfNeeded: next)
    place.end = end
  }

  private static func decodeCounts(
    _ bytes: ByteView, bits: UInt64, into counts: UnsafeMutableBufferPointer<UInt16>
  ) throws(IndexError) {
    guard bits <= 16 else { throw ByteCursor.badNumber }
    counts.update(repeating: 1)
    var values = BitReader(try bytes.slice(16, bytes.count - 16))
    for half in 0..<2 {
      var marks = try bytes.load(UInt64.self, at: half * 8)
      while marks != 0 {
        let place = half * 64 + marks.trailingZeroBitCount
        counts[place] = UInt16(truncatingIfNeeded: 2 &+ (try values.read(bits: bits)))
        marks &= marks &- 1
      }
    }
  }
}
