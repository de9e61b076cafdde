import TestSupport
import Testing

@testable import ArticleParser

/// ASCII, and 甲 as two equal bytes of 0x80 or above.
private enum DoubledByte: MultibyteEncoding {
  static func append(_ bytes: [UInt8], at position: Int, to output: inout DecodedOutput) -> Int? {
    guard position + 1 < bytes.count, bytes[position + 1] == bytes[position] else { return nil }
    output.append(0x7532)
    return 2
  }
}

@Suite struct MultibyteEncodingTests {
  @Test func readsCharactersOfOneAndTwoBytes() {
    #expect(DoubledByte.decode([0x61, 0x90, 0x90, 0x62, 0xFF, 0xFF]) == Array("a甲b甲".utf8))
    #expect(DoubledByte.decode([]) == [])
  }

  @Test(arguments: [[0x61, 0x90], [0x90, 0x91], [0x80, 0x61]] as [[UInt8]])
  func oneImpossibleSequenceRulesItOut(bytes: [UInt8]) {
    #expect(DoubledByte.decode(bytes) == nil)
  }

  @Test func mendingGoesOnAtTheNextByte() {
    let mended = DoubledByte.decodeMending([0x61, 0x90, 0x91, 0x91, 0x62, 0x92])
    #expect(mended.text == Array("a\u{FFFD}甲b\u{FFFD}".utf8))
    #expect(mended.firstReplacement == 1)
    #expect(DoubledByte.decodeMending([0x61]).firstReplacement == nil)
  }

  /// Whatever the bytes, strict reading and mending agree where nothing is wrong.
  @Test(arguments: UInt64(0)..<20)
  func theTwoWaysAgree(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let bytes = (0..<40).map { _ in UInt8.random(in: 0x60...0x9F, using: &random) }
    for encoding in [GB18030.self, Big5.self] as [any MultibyteEncoding.Type] {
      let mended = encoding.decodeMending(bytes)
      let strict = encoding.decode(bytes)
      #expect(strict == (mended.firstReplacement == nil ? mended.text : nil), "seed \(seed)")
    }
  }
}
