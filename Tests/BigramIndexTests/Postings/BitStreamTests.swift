import TestSupport
import Testing

@testable import BigramIndex

@Suite struct BitStreamTests {
  private enum Entry: Equatable {
    case plain(UInt64, bits: UInt64)
    case rice(UInt64, lowBits: UInt64)
    case gamma(UInt64)

    static func random(_ random: inout SeededGenerator) -> Entry {
      let bits = UInt64.random(in: 0...32, using: &random)
      let value = UInt64.random(in: 0..<1 << bits, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: return .plain(value, bits: bits)
      case 1: return .rice(value % 5_000, lowBits: UInt64.random(in: 0..<20, using: &random))
      default: return .gamma(value + 1)
      }
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func whatIsWrittenComesBack(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let entries = (0..<200).map { _ in Entry.random(&random) }
    var writer = BitWriter()
    for entry in entries {
      switch entry {
      case .plain(let value, let bits): writer.append(value, bits: bits)
      case .rice(let value, let lowBits): writer.appendRice(value, lowBits: lowBits)
      case .gamma(let value): writer.appendGamma(value)
      }
    }
    writer.align()
    let count = writer.bytes.count
    let padded = writer.bytes + [UInt8](repeating: 0xFF, count: 8)
    try padded.withUnsafeBytes { memory in
      let start = try #require(memory.baseAddress)
      var reader = BitReader(ByteView(start: start, count: count))
      for entry in entries {
        switch entry {
        case .plain(let value, let bits): #expect(try reader.read(bits: bits) == value)
        case .rice(let value, let lowBits): #expect(try reader.readRice(lowBits: lowBits) == value)
        case .gamma(let value): #expect(try reader.readGamma() == value)
        }
      }
    }
  }

  @Test func bitsComeLowestFirst() {
    var writer = BitWriter()
    writer.append(0b1, bits: 1)
    writer.append(0b0110, bits: 4)
    writer.align()
    writer.append(0xABCD, bits: 16)
    writer.align()
    #expect(writer.bytes == [0b01101, 0xCD, 0xAB])
  }
}
