import TestSupport
import Testing

@testable import ArticleParser

@Suite struct ByteClassTests {
  @Test(arguments: [
    ("甲乙，丙*丁", "甲乙，丙"), ("a b<c", "a b"), ("a  b", "a"), ("甲&amp;", "甲"), ("甲\u{A0}乙", "甲"),
    ("甲\u{200B}乙", "甲"), ("中国邮政报*", "中国邮政报"), ("中国邮政报社讯\u{A0}甲", "中国邮政报社讯"), ("“甲”…😀é`", "“甲”…😀é"),
    ("*甲", ""), ("甲{{a}}", "甲"), ("", ""),
  ])
  func plainTextRunsToTheNextMark(text: String, plain: String) {
    let bytes = Array(text.utf8)
    let end = ByteClass.endOfPlainText(bytes, from: 0, to: bytes.count)
    #expect(String(decoding: bytes[..<end], as: UTF8.self) == plain)
  }

  @Test(
    arguments: [
      ("\t", 1, .space), (" ", 1, .space), ("\u{7}", 1, .nothing), ("\u{A0}", 2, .space),
      ("\u{AD}", 2, .nothing), ("\u{85}", 2, .lineBreak), ("\u{200B}", 3, .nothing),
      ("\u{2028}", 3, .lineBreak), ("\u{2003}", 3, .space), ("\u{FEFF}", 3, .nothing),
      ("\u{200D}", 3, .text), ("*", 1, .text),
    ] as [(String, Int, ByteClass.Meaning)])
  func marksWithoutASyntaxHaveAMeaning(text: String, width: Int, meaning: ByteClass.Meaning) {
    let bytes = Array(text.utf8)
    let found = ByteClass.special(bytes, at: 0, end: bytes.count)
    #expect(found.width == width)
    #expect(found.1 == meaning)
  }

  /// A run of plain text ends at the border of a character, wherever it starts and stops.
  @Test(arguments: 0..<10)
  func runsEndBetweenCharacters(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let parts = ["甲", "é", "😀", "a", " ", "\u{A0}", "\u{200B}", "*", "，", "\n", "\u{3000}"]
    for _ in 0..<200 {
      let bytes = (0..<30).flatMap { _ in Array((parts.randomElement(using: &generator) ?? "").utf8)
      }
      let end = ByteClass.endOfPlainText(bytes, from: 0, to: bytes.count)
      #expect(end == bytes.count || bytes[end] & 0xC0 != 0x80, "seed \(seed): \(bytes)")
    }
  }
}
