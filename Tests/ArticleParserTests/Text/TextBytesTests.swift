import TestSupport
import Testing

@testable import ArticleParser

@Suite struct TextBytesTests {
  /// Every search in every range finds what the standard library's finds in a slice.
  @Test(arguments: 0..<4)
  func bytesAreFoundInARange(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let bytes = (0..<24).map { _ in UInt8.random(in: 0x1E...0x24, using: &random) }
    bytes.withUnsafeBufferPointer { text in
      for start in 0...bytes.count {
        for end in start...bytes.count {
          let range = start..<end
          let part = bytes[range]
          #expect(text.firstIndex(of: 0x20, in: range) == part.firstIndex(of: 0x20), "seed \(seed)")
          #expect(text.lastIndex(of: 0x20, in: range) == part.lastIndex(of: 0x20), "seed \(seed)")
          #expect(text.isBlank(range) == part.allSatisfy { $0 <= 0x20 }, "seed \(seed)")
        }
      }
    }
  }

  @Test(arguments: [("a", true), ("ab", true), ("abc", false), ("b", false), ("", true)])
  func aRangeStartsWithATextThatItHoldsWhole(start: StaticString, starts: Bool) {
    Array("xabc".utf8).withUnsafeBufferPointer {
      #expect($0.starts(1..<3, with: start) == starts)
    }
  }

  @Test func nothingIsFoundInNoText() {
    Array("".utf8).withUnsafeBufferPointer {
      #expect($0.firstIndex(of: 0, in: 0..<0) == nil)
      #expect($0.isBlank(0..<0))
    }
  }
}
