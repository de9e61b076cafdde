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
  private var gaps = [UInt64](repeating: 0, count: blockCount)

  /// The low bits of Rice's code that suit gaps of this mean.
  static func riceBits(articleLimit: Int, articleCount: Int) -> UInt64 {
    let mean = UInt64(articleLimit) * 11 / (UInt64(max(articleCount, 1)) * 16)
    return mean == 0 ? 0 : UInt64(63 - mean.leadingZeroBitCount)
  }

  /// Adds a list's bytes to a buffer; the articles ascend and are as many as the counts.
  mutating func write(
    articles: ArraySlice<UInt32>, counts: ArraySlice<UInt16>, articleLimit: Int,
    to bytes: inout [UInt8]
  ) {
    let blocks = articles.count / Self.blockCount
    let headers = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: blocks * Self.headerByteCount))
    let data = bytes.count
    var previous: UInt32 = 0
    var index = articles.startIndex
    let shift = counts.startIndex - articles.startIndex
    for block in 0..<blocks {
      let end = index + Self.blockCount
      let gapBits = writeGaps(articles[index..<end], after: previous, to: &bytes)
      let countBits = writeCounts(counts[index + shift..<end + shift], to: &bytes)
      previous = articles[end - 1] + 1
      var header: [UInt8] = []
      header.appendLittleEndian(articles[end - 1])
      header.appendLittleEndian(UInt32(bytes.count - data))
      header += [gapBits, countBits]
      let at = headers + block * Self.headerByteCount
      bytes.replaceSubrange(at..<at + Self.headerByteCount, with: header)
      index = end
    }
    let lowBits = Self.riceBits(articleLimit: articleLimit, articleCount: articles.count)
    while index < articles.endIndex {
      stream.appendRice(UInt64(articles[index] - previous), lowBits: lowBits)
      stream.appendGamma(UInt64(max(counts[index + shift], 1)))
      previous = articles[index] + 1
      index += 1
    }
    stream.finish(to: &bytes)
  }

  private mutating func writeGaps(
    _ articles: ArraySlice<UInt32>, after first: UInt32, to bytes: inout [UInt8]
  ) -> UInt8 {
    var previous = first
    var all: UInt64 = 0
    for (place, article) in articles.enumerated() {
      gaps[place] = UInt64(article - previous)
      all |= gaps[place]
      previous = article + 1
    }
    let bits = UInt64(64 - all.leadingZeroBitCount)
    for gap in gaps { stream.append(gap, bits: bits) }
    stream.finish(to: &bytes)
    return UInt8(bits)
  }

  /// One bit an article says whether its count is more than one; those counts follow.
  private mutating func writeCounts(_ counts: ArraySlice<UInt16>, to bytes: inout [UInt8]) -> UInt8
  {
    var all: UInt64 = 0
    var isPlain = true
    for count in counts where count > 1 {
      isPlain = false
      all |= UInt64(count - 2)
    }
    if isPlain { return Self.noCounts }
    let bits = UInt64(64 - all.leadingZeroBitCount)
    for count in counts { stream.append(count > 1 ? 1 : 0, bits: 1) }
    stream.finish(to: &bytes)
    for count in counts where count > 1 { stream.append(UInt64(count - 2), bits: bits) }
    stream.finish(to: &bytes)
    return UInt8(bits)
  }
}
