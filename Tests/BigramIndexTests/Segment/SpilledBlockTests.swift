import TestSupport
import Testing

@testable import BigramIndex

@Suite struct SpilledBlockTests {
  private let folder: TemporaryFolder
  private let file: SpillFile

  init() throws {
    folder = try TemporaryFolder()
    file = try SpillFile(folder: folder.path)
  }

  /// A block of the values, and what a read of some groups gives.
  private func block(_ entries: [(group: UInt32, value: UInt32)]) throws -> SpilledBlock {
    var sink = BlockSink<UInt32>(capacity: entries.count)
    for entry in entries { sink.append(entry.value, group: entry.group) }
    return try sink.putAside(base: 7, in: file)
  }

  @Test(arguments: [0, 1, 63, 64, 65, 1_000])
  func anyRangeOfGroupsIsReadAlone(groupCount: Int) throws {
    var random = SeededGenerator(seed: UInt64(groupCount))
    let groups = Set((0..<groupCount).map { _ in UInt32.random(in: 10..<5_000, using: &random) })
    let entries = groups.sorted().flatMap { group in
      (0...Int.random(in: 0..<4, using: &random)).map { _ in
        (group: group, value: UInt32.random(in: .min ... .max, using: &random))
      }
    }
    // Something else before it, so that places are not zero.
    _ = try block([(1, 1), (2, 2)])
    let block = try block(entries)
    var part = SpilledBlock.Part<UInt32>()
    for _ in 0..<60 {
      let low = UInt32.random(in: 0..<5_200, using: &random)
      let range = low..<low + UInt32.random(in: 0..<900, using: &random)
      try part.read(range, of: block, in: file)
      var found: [[UInt32]] = []
      part.forEach { found.append([$0, $1]) }
      #expect(found == entries.filter { range.contains($0.group) }.map { [$0.group, $0.value] })
    }
    var counts: [UInt32: Int] = [:]
    var buffer: [UInt64] = []
    try block.forEachGroup(in: file, &buffer) { counts[$0] = $1 }
    #expect(counts == Dictionary(grouping: entries, by: \.group).mapValues(\.count))
  }

  @Test func aRunBehindOthersHasHigherArticles() throws {
    let block = try block([(3, 9)])
    #expect(block.base == 7)
    #expect(block.raised(by: 100).base == 107)
  }
}
