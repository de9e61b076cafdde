import TestSupport
import Testing

@testable import ArticleParser

@Suite struct CodePointCountTests {
  /// Ranges of every length from nothing to several words, at every distance from the start.
  @Test(arguments: 0..<4)
  func countsWhatTheStandardLibraryCounts(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<200 {
      let before = RandomText.text(limit: 8, using: &random)
      let text = RandomText.text(limit: 40, using: &random)
      let bytes = Array((before + text + before).utf8)
      let start = before.utf8.count
      let count = bytes.codePointCount(in: start..<(start + text.utf8.count))
      #expect(count == text.unicodeScalars.count, "seed \(seed): \(text)")
    }
  }
}
