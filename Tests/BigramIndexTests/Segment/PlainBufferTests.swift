import TestSupport
import Testing

@testable import BigramIndex

@Suite struct PlainBufferTests {
  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func holdsWhatAnArrayHolds(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 0..<200, using: &random)
    var buffer = PlainBuffer<UInt32>(repeating: 7, count: count)
    var twin = [UInt32](repeating: 7, count: count)
    for _ in 0..<1_000 {
      let value = UInt32.random(in: .min ... .max, using: &random)
      switch Int.random(in: 0..<200, using: &random) {
      case 0:
        buffer.removeAll()
        twin.removeAll()
      case 1..<60 where !twin.isEmpty:
        let index = Int.random(in: twin.indices, using: &random)
        buffer[index] = value
        twin[index] = value
      default:
        buffer.append(value)
        twin.append(value)
      }
    }
    #expect(buffer.count == twin.count, "seed \(seed)")
    #expect(Array(buffer.values) == twin, "seed \(seed)")
  }

  @Test func anEmptyOneGrows() {
    var buffer = PlainBuffer<UInt64>()
    #expect(buffer.values.isEmpty)
    for value in 0..<1_000 as Range<UInt64> { buffer.append(value) }
    #expect(Array(buffer.values) == Array(0..<1_000))
  }
}
