import TestSupport
import Testing

@testable import BigramIndex

@Suite struct FrequentGramCounterTests {
  private let folder: TemporaryFolder
  private let spill: SpillFile

  init() throws {
    folder = try TemporaryFolder()
    spill = try SpillFile(folder: folder.path)
  }

  /// What a block says, as lines of zone, gram, article and count.
  private func lines(_ block: SpilledBlock, gramCount: Int) throws -> [String] {
    var part = SpilledBlock.Part<UInt32>()
    try part.read(0..<UInt32.max, of: block, in: spill)
    let zonePlaceCount = FrequentGramCounter.zonePlaceCount(ofGrams: gramCount)
    var lines: [String] = []
    part.forEach { place, value in
      let zone = Int(place) / zonePlaceCount
      lines.append("\(zone) \(Int(place) % zonePlaceCount) \(value >> 16) \(value & 0xFFFF)")
    }
    return lines
  }

  @Test(arguments: [1, 64, 65, 700])
  func countsAsASortWould(gramCount: Int) throws {
    var random = SeededGenerator(seed: UInt64(gramCount))
    var counter = FrequentGramCounter(gramCount: gramCount)
    // A second block, so that nothing is left of the first.
    for _ in 0..<2 {
      var twin: [[Int]: Int] = [:]
      for article in 0..<30 {
        for _ in 0..<Int.random(in: 0..<6, using: &random) {
          let zone = Zone.allCases[Int.random(in: 0..<3, using: &random)]
          counter.begin(zone: zone)
          for _ in 0..<40 {
            let gram = Int.random(in: 0..<gramCount, using: &random)
            counter.count(TermKey.firstGram + UInt32(gram))
            twin[[Int(zone.rawValue), gram, article], default: 0] += 1
          }
        }
        counter.endArticle(inBlock: article)
      }
      #expect(counter.waitingCount == twin.count)
      let block = try counter.putAside(base: 9, in: spill)
      #expect(block.base == 9)
      let sorted = twin.keys.sorted { $0.lexicographicallyPrecedes($1) }
      #expect(
        try lines(block, gramCount: gramCount)
          == sorted.map { "\($0[0]) \($0[1]) \($0[2]) \(twin[$0] ?? 0)" })
      #expect(counter.waitingCount == 0)
    }
  }

  @Test func countsStopAtTheirLimit() throws {
    var counter = FrequentGramCounter(gramCount: 3)
    counter.begin(zone: .head)
    for _ in 0..<70_000 { counter.count(TermKey.firstGram + 2) }
    counter.endArticle(inBlock: 2_047)
    let block = try counter.putAside(base: 0, in: spill)
    #expect(try lines(block, gramCount: 3) == ["\(Zone.head.rawValue) 2 2047 65535"])
  }
}
