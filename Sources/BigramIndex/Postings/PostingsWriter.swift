/// Turns one term's articles and counts into bytes.
///
/// Two forms, chosen by what they measured on Chinese news: blocks of 128 with fixed widths, which
/// decode at about a nanosecond a posting, and for what is left over Rice's code, which comes within
/// a tenth of a bit of the gaps' entropy. A list of fewer than 128 articles is all remainder.
struct PostingsWriter {
  static let blockCount = 128
  /// A block's header: last article, end of its bytes, width of gaps, width of counts.
  static let headerByteCount = 10
  /// Counts of a block that are all one take no bytes.
  static let noCounts: UInt8 = 0xFF

  private var stream = BitWriter()

  /// The low bits of Rice's code that suit gaps of this mean.
  static func riceBits(articleLimit: Int, articleCount: Int) -> UInt64 {
    let mean = UInt64(articleLimit) * 11 / (UInt64(max(articleCount, 1)) * 16)
    return mean == 0 ? 0 : UInt64(63 - mean.leadingZeroBitCount)
  }

  /// Adds a list's bytes to a buffer; the articles ascend and are as many as the counts.
  mutating func write(
    articles: [UInt32], counts: [UInt16], articleLimit: Int, to bytes: inout [UInt8]
  ) {
    stream.removeAll()
    articles.withUnsafeBufferPointer { articles in
      counts.withUnsafeBufferPointer { counts in
        write(articles, counts, articleLimit: articleLimit)
      }
    }
    bytes += stream.bytes
  }

  private mutating func write(
    _ articles: UnsafeBufferPointer<UInt32>, _ counts: UnsafeBufferPointer<UInt16>,
    articleLimit: Int
  ) {
    let blocks = articles.count / Self.blockCount
    let data = blocks * Self.headerByteCount
    stream.append(zeroByteCount: data)
    var previous: UInt32 = 0
    for block in 0..<blocks {
      let range = block * Self.blockCount..<(block + 1) * Self.blockCount
      let gapBits = writeGaps(
        UnsafeBufferPointer(rebasing: articles[range]), after: previous)
      let countBits = writeCounts(UnsafeBufferPointer(rebasing: counts[range]))
      let last = articles[range.upperBound - 1]
      var header: [UInt8] = []
      header.appendLittleEndian(last)
      header.appendLittleEndian(UInt32(stream.bytes.count - data))
      header += [gapBits, countBits]
      stream.replace(at: block * Self.headerByteCount, with: header)
      previous = last &+ 1
    }
    let lowBits = Self.riceBits(articleLimit: articleLimit, articleCount: articles.count)
    for index in blocks * Self.blockCount..<articles.count {
      stream.appendRice(UInt64(articles[index] &- previous), lowBits: lowBits)
      stream.appendGamma(UInt64(max(counts[index], 1)))
      previous = articles[index] &+ 1
    }
    stream.align()
  }

  private mutating func writeGaps(
    _ articles: UnsafeBufferPointer<UInt32>, after first: UInt32
  ) -> UInt8 {
    var previous = first
    var all: UInt32 = 0
    for article in articles {
      all |= article &- previous
      previous = article &+ 1
    }
    let bits = UInt64(32 - all.leadingZeroBitCount)
    previous = first
    for article in articles {
      stream.append(UInt64(article &- previous), bits: bits)
      previous = article &+ 1
    }
    stream.align()
    return UInt8(bits)
  }

  /// One bit an article says whether its count is more than one; those counts follow.
  private mutating func writeCounts(_ counts: UnsafeBufferPointer<UInt16>) -> UInt8 {
    var all: UInt16 = 0
    var isPlain = true
    for count in counts where count > 1 {
      isPlain = false
      all |= count - 2
    }
    if isPlain { return Self.noCounts }
    let bits = UInt64(16 - all.leadingZeroBitCount)
    for count in counts { stream.append(count > 1 ? 1 : 0, bits: 1) }
    stream.align()
    for count in counts where count > 1 { stream.append(UInt64(count - 2), bits: bits) }
    stream.align()
    return UInt8(bits)
  }
}
