/// One term's articles and counts, read from the bytes that ``PostingsWriter`` made.
struct PostingList {
  /// How many articles hold the term.
  let count: Int
  private let source: Source
  private let articleLimit: Int

  private enum Source {
    case single(article: UInt32, count: UInt16)
    case bytes(ByteView)
  }

  /// A list of one article, which the dictionary holds itself.
  init(article: UInt32, count: UInt16, articleLimit: Int) throws(IndexError) {
    guard article < articleLimit else { throw Self.disorder }
    self.count = 1
    self.articleLimit = articleLimit
    source = .single(article: article, count: count)
  }

  init(_ bytes: ByteView, count: Int, articleLimit: Int) throws(IndexError) {
    guard count > 0, count <= articleLimit else { throw Self.disorder }
    self.count = count
    self.articleLimit = articleLimit
    source = .bytes(bytes)
  }

  private static var disorder: IndexError {
    .damaged(file: "", detail: "a list of articles is out of order")
  }

  private var blockCount: Int { count / PostingsWriter.blockCount }

  /// Adds all articles and counts to the arrays, articles raised by `base`.
  func appendAll(
    to articles: inout [UInt32], counts: inout [UInt16], base: UInt32 = 0
  ) throws(IndexError) {
    let bytes: ByteView
    switch source {
    case .single(let article, let count):
      articles.append(article + base)
      counts.append(count)
      return
    case .bytes(let view): bytes = view
    }
    let first = articles.count
    articles.append(contentsOf: repeatElement(0, count: count))
    counts.append(contentsOf: repeatElement(1, count: count))
    var failure: IndexError?
    articles.withUnsafeMutableBufferPointer { articles in
      counts.withUnsafeMutableBufferPointer { counts in
        do throws(IndexError) {
          try decode(
            bytes, articles: UnsafeMutableBufferPointer(rebasing: articles[first...]),
            counts: UnsafeMutableBufferPointer(rebasing: counts[first...]), base: base)
        } catch { failure = error }
      }
    }
    if let failure { throw failure }
  }

  private func decode(
    _ bytes: ByteView, articles: UnsafeMutableBufferPointer<UInt32>,
    counts: UnsafeMutableBufferPointer<UInt16>, base: UInt32
  ) throws(IndexError) {
    var data = PostingBlock.Place(of: bytes, blockCount: blockCount)
    for block in 0..<blockCount {
      let range = block * PostingsWriter.blockCount..<(block + 1) * PostingsWriter.blockCount
      try PostingBlock.decode(
        bytes, block: block, place: &data, articleLimit: articleLimit, base: base,
        articles: UnsafeMutableBufferPointer(rebasing: articles[range]),
        counts: UnsafeMutableBufferPointer(rebasing: counts[range]))
    }
    var stream = BitReader(try bytes.slice(data.end, bytes.count - data.end))
    let lowBits = PostingsWriter.riceBits(articleLimit: articleLimit, articleCount: count)
    var next = UInt64(data.next)
    for index in blockCount * PostingsWriter.blockCount..<count {
      next += try stream.readRice(lowBits: lowBits)
      guard next < UInt64(articleLimit) else { throw Self.disorder }
      articles[index] = UInt32(next) + base
      counts[index] = UInt16(clamping: try stream.readGamma())
      next += 1
    }
  }

  /// Keeps of the ascending candidates those in the list; reads only the blocks they fall into.
  func intersect(_ candidates: inout [UInt32]) throws(IndexError) {
    guard case .bytes(let bytes) = source, candidates.count < blockCount * 16 else {
      return try intersectWhole(&candidates)
    }
    var place = PostingBlock.Place(of: bytes, blockCount: blockCount)
    var articles = [UInt32](repeating: 0, count: PostingsWriter.blockCount)
    var counts = [UInt16](repeating: 1, count: PostingsWriter.blockCount)
    var kept = 0
    var read = 0
    var block = 0
    while read < candidates.count, block < blockCount {
      let last = try PostingBlock.lastArticle(bytes, block: block)
      if candidates[read] > last {
        try place.skip(bytes, block: block)
        block += 1
        continue
      }
      var failure: IndexError?
      articles.withUnsafeMutableBufferPointer { articles in
        counts.withUnsafeMutableBufferPointer { counts in
          do throws(IndexError) {
            try PostingBlock.decode(
              bytes, block: block, place: &place, articleLimit: articleLimit, base: 0,
              articles: articles, counts: counts)
          } catch { failure = error }
        }
      }
      if let failure { throw failure }
      Self.keep(&candidates, read: &read, kept: &kept, in: articles, upTo: last)
      block += 1
    }
    if read < candidates.count, count % PostingsWriter.blockCount > 0 {
      var rest: [UInt32] = []
      try appendRemainder(bytes, place: place, to: &rest)
      Self.keep(&candidates, read: &read, kept: &kept, in: rest, upTo: .max)
    }
    candidates.removeSubrange(kept...)
  }

  private func appendRemainder(
    _ bytes: ByteView, place: PostingBlock.Place, to articles: inout [UInt32]
  ) throws(IndexError) {
    var stream = BitReader(try bytes.slice(place.end, bytes.count - place.end))
    let lowBits = PostingsWriter.riceBits(articleLimit: articleLimit, articleCount: count)
    var next = UInt64(place.next)
    for _ in 0..<count % PostingsWriter.blockCount {
      next += try stream.readRice(lowBits: lowBits)
      guard next < UInt64(articleLimit) else { throw Self.disorder }
      articles.append(UInt32(next))
      _ = try stream.readGamma()
      next += 1
    }
  }

  private func intersectWhole(_ candidates: inout [UInt32]) throws(IndexError) {
    var articles: [UInt32] = []
    var counts: [UInt16] = []
    try appendAll(to: &articles, counts: &counts)
    var read = 0
    var kept = 0
    Self.keep(&candidates, read: &read, kept: &kept, in: articles, upTo: .max)
    candidates.removeSubrange(kept...)
  }

  /// Moves the candidates up to a limit that are among the articles to the front.
  private static func keep(
    _ candidates: inout [UInt32], read: inout Int, kept: inout Int, in articles: [UInt32],
    upTo limit: UInt32
  ) {
    var index = 0
    while read < candidates.count, candidates[read] <= limit {
      let candidate = candidates[read]
      while index < articles.count, articles[index] < candidate { index += 1 }
      if index < articles.count, articles[index] == candidate {
        candidates[kept] = candidate
        kept += 1
      }
      read += 1
    }
  }
}
