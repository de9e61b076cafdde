import TestSupport
import Testing

@testable import ArticleParser

@Suite struct UTF8ReaderTests {
  private func scalars(_ bytes: [UInt8]) -> [Unicode.Scalar] {
    bytes.withUnsafeBufferPointer { buffer in
      var reader = UTF8Reader(buffer)
      var scalars: [Unicode.Scalar] = []
      while let scalar = reader.next() { scalars.append(scalar) }
      return scalars
    }
  }

  @Test(arguments: ["", "A", "é", "新闻 5G 发布", "𠮷😀\u{10FFFF}", "\u{0}\u{7F}\u{80}\u{7FF}\u{FFFF}"])
  func wellFormedTextIsReadAsItIs(_ text: String) {
    #expect(scalars(Array(text.utf8)) == Array(text.unicodeScalars))
  }

  @Test(arguments: 1...30) func damagedBytesAreReadToTheirEnd(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var bytes = Array("本报讯 新闻发布会😀abc".utf8)
    for _ in 0..<5 {
      bytes[Int.random(in: bytes.indices, using: &random)] = .random(in: 0...255, using: &random)
    }
    bytes.removeLast(Int.random(in: 0...4, using: &random))
    let read = scalars(bytes)
    #expect(read.count <= bytes.count, "seed \(seed)")
    #expect(!read.isEmpty, "seed \(seed)")
  }

  @Test func aCutCharacterIsReplaced() {
    #expect(scalars([0xE6, 0x96]).last == "\u{FFFD}")
    #expect(scalars([0xED, 0xA0, 0x80]) == ["\u{FFFD}"])
  }
}
