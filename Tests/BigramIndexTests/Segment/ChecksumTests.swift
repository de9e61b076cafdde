import TestSupport
import Testing

@testable import BigramIndex

@Suite struct ChecksumTests {
  private func sum(_ bytes: [UInt8]) -> UInt64 { bytes.withUnsafeBytes { Checksum.sum64($0) } }

  private func random(_ count: Int, seed: UInt64) -> [UInt8] {
    var random = SeededGenerator(seed: seed)
    return (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
  }

  /// Around the stripes of 32 bytes, where whole words and single bytes meet.
  @Test(arguments: [1, 7, 8, 31, 32, 33, 63, 64, 65, 200])
  func everyFlippedBitChangesTheSum(count: Int) {
    let bytes = random(count, seed: 9)
    let whole = sum(bytes)
    for index in bytes.indices {
      for bit in 0..<8 {
        var flipped = bytes
        flipped[index] ^= 1 << UInt8(bit)
        #expect(sum(flipped) != whole, "byte \(index), bit \(bit)")
      }
    }
  }

  @Test func lengthAndOrderCount() {
    let zeros = (0..<100).map { sum([UInt8](repeating: 0, count: $0)) }
    #expect(Set(zeros).count == zeros.count)
    let bytes = random(96, seed: 10)
    let swapped = Array(bytes[32..<64]) + Array(bytes[..<32]) + Array(bytes[64...])
    #expect(sum(swapped) != sum(bytes))
  }

  /// The sums stand in files: they are the same on every machine and in every version of a format.
  @Test func sumsAreThoseOfTheFormat() {
    #expect(sum([]) == 0x9090_306C_6E91_ED59)
    #expect(sum(Array("jianbao 剪报".utf8)) == 0x81B1_5D58_598A_F1B7)
    #expect(Array("jianbao".utf8).withUnsafeBytes { Checksum.sum32($0) } == 0x8F80_ACB8)
  }
}
