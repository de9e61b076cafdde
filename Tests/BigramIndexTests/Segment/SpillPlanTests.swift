import TestSupport
import Testing

@testable import BigramIndex

@Suite struct SpillPlanTests {
  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func piecesHoldEveryGroupOnceAndNoMoreThanTheLimit(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let folder = try TemporaryFolder()
    let file = try SpillFile(folder: folder.path)
    var plan = SpillPlan(zoneBits: 8, stepBits: 1, widthLimit: 64, countLimit: 40)
    var buffer: [UInt64] = []
    var counts: [UInt32: Int] = [:]
    for _ in 0..<3 {
      let groups = Set((0..<60).map { _ in UInt32.random(in: 0..<3 << 8, using: &random) })
      var sink = BlockSink<UInt32>(capacity: 0)
      for group in groups.sorted() {
        for _ in 0...Int.random(in: 0..<9, using: &random) {
          sink.append(0, group: group)
          counts[group, default: 0] += 1
        }
      }
      try plan.add(try sink.putAside(base: 0, in: file), in: file, &buffer)
    }
    let pieces = plan.pieces()
    for (before, piece) in zip(pieces, pieces.dropFirst()) {
      #expect(before.groups.upperBound <= piece.groups.lowerBound)
    }
    for piece in pieces {
      let inside = counts.filter { piece.groups.contains($0.key) }
      #expect(piece.count == inside.values.reduce(0, +))
      #expect(piece.count > 0)
      #expect(piece.count <= 40 || piece.groups.count == 2)
      #expect(piece.groups.count <= 64)
      #expect(inside.keys.allSatisfy { $0 >> 8 == piece.zone.rawValue })
    }
    #expect(pieces.reduce(0) { $0 + $1.count } == counts.values.reduce(0, +))
  }

  @Test func nothingCountedGivesNoPiece() {
    let plan = SpillPlan(zoneBits: 8, stepBits: 0, widthLimit: 256, countLimit: 1)
    #expect(plan.pieces().isEmpty)
  }
}
