import TestSupport
import Testing

@testable import BigramIndex

@Suite struct PostingListTests {
  /// Reads what was written back, with the bytes behind it that a mapped file has.
  private func roundTrip(
    _ articles: [UInt32], _ counts: [UInt16], limit: Int,
    _ body: (PostingList) throws -> Void
  ) throws {
    var writer = PostingsWriter()
    var bytes: [UInt8] = []
    writer.write(articles: articles, counts: counts, articleLimit: limit, to: &bytes)
    let padded = bytes + [UInt8](repeating: 0xFF, count: 8)
    try padded.withUnsafeBytes { memory in
      let start = try #require(memory.baseAddress)
      let view = ByteView(start: start, count: bytes.count)
      try body(try PostingList(view, count: articles.count, articleLimit: limit))
    }
  }

  @Test(
    arguments: [1, 2, 127, 128, 129, 255, 256, 257, 1000], [1.0, 0.5, 0.02, 0.0005])
  func listsComeBack(count: Int, density: Double) throws {
    var random = SeededGenerator(seed: UInt64(count) &* 31 &+ UInt64(density * 10_000))
    var articles: [UInt32] = []
    var counts: [UInt16] = []
    var next: UInt32 = 0
    let widest = UInt32(2 / density) - 1
    for _ in 0..<count {
      next += UInt32.random(in: 0..<max(widest, 1), using: &random)
      articles.append(next)
      next += 1
      let isOften = Int.random(in: 0..<4, using: &random) == 0
      counts.append(isOften ? UInt16.random(in: 1...UInt16.max, using: &random) : 1)
    }
    try roundTrip(articles, counts, limit: Int(next)) { list in
      var found: (articles: [UInt32], counts: [UInt16]) = ([], [])
      try list.appendAll(to: &found.articles, counts: &found.counts)
      #expect(found.articles == articles)
      #expect(found.counts == counts)
      for share in [1, 3, 40] {
        var candidates = (0..<next).filter { _ in
          Int.random(in: 0..<share * 3, using: &random) == 0
        }
        let expected = Set(articles).intersection(candidates).sorted()
        try list.intersect(&candidates)
        #expect(candidates == expected)
      }
    }
  }

  @Test func aListCutShortIsAnErrorNotACrash() throws {
    let articles = (0..<300).map { UInt32($0 * 3) }
    var writer = PostingsWriter()
    var bytes: [UInt8] = []
    writer.write(
      articles: articles, counts: [UInt16](repeating: 2, count: 300), articleLimit: 900,
      to: &bytes)
    for count in 0..<bytes.count {
      let padded = Array(bytes[..<count]) + [UInt8](repeating: 0, count: 8)
      try padded.withUnsafeBytes { memory in
        let start = try #require(memory.baseAddress)
        let view = ByteView(start: start, count: count)
        let list = try PostingList(view, count: 300, articleLimit: 900)
        #expect(throws: IndexError.self) {
          var found: [UInt32] = []
          var counts: [UInt16] = []
          try list.appendAll(to: &found, counts: &counts)
        }
      }
    }
  }
}
