import TestSupport
import Testing

@testable import ArticleParser

@Suite struct UTF8ValidationTests {
  @Test(
    arguments: [
      [], [0x41], [0xC2, 0x80], [0xE0, 0xA0, 0x80], [0xED, 0x9F, 0xBF], [0xEE, 0x80, 0x80],
      [0xF0, 0x90, 0x80, 0x80], [0xF4, 0x8F, 0xBF, 0xBF], [0x00],
    ] as [[UInt8]])
  func wellFormedSequencesAreValid(bytes: [UInt8]) {
    #expect(bytes.isValidUTF8)
  }

  @Test(
    arguments: [
      [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xC2], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80],
      [0xE4, 0xB8],
      [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF],
      [0xE4, 0xB8, 0x41],
    ] as [[UInt8]])
  func overlongSurrogateAndCutSequencesAreNot(bytes: [UInt8]) {
    #expect(!bytes.isValidUTF8)
    // At every place of text long enough for several steps.
    let text = Array(String(repeating: "ABCDEFGHIJ新闻新闻é", count: 4).utf8)
    #expect(text.isValidUTF8)
    for place in 0...text.count where text.isBetweenCharacters(place) {
      #expect(!(text[..<place] + bytes + text[place...]).isValidUTF8, "at \(place)")
    }
  }

  /// Valid text with one byte changed or cut is valid where the standard library says so.
  @Test(arguments: 0..<8)
  func damagedTextIsJudgedLikeTheStandardLibrary(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let parts = ["新闻", "ABCDEFGH", "é", "😀", "\u{800}", "，", "a", "\u{D7FF}", "\u{10FFFF}"]
    for _ in 0..<500 {
      var bytes = (0..<40).flatMap { _ in Array((parts.randomElement(using: &generator) ?? "").utf8)
      }
      let place = Int.random(in: bytes.indices, using: &generator)
      if Bool.random(using: &generator) {
        bytes[place] = UInt8.random(in: 0...255, using: &generator)
      } else {
        bytes.removeSubrange(place...)
      }
      let isValid = String(validating: bytes, as: UTF8.self) != nil
      #expect(bytes.isValidUTF8 == isValid, "seed \(seed): \(bytes)")
      let text = String(text: bytes[...])
      #expect(text == String(decoding: bytes, as: UTF8.self), "seed \(seed): \(bytes)")
    }
  }
}
