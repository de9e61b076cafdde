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
    let end = Self.endOfPlainText(bytes)
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
    let found = bytes.withUnsafeBufferPointer { ByteClass.special($0, at: 0, end: bytes.count) }
    #expect(found.width == width)
    #expect(found.1 == meaning)
  }

  /// Text that goes on behind the end that is asked about, with marks or without.
  @Test(arguments: ["甲乙丙", "<<<", "，，，"])
  func nothingBehindTheEndCounts(rest: String) {
    for count in 0..<40 {
      let text = Array((String(repeating: "字", count: count) + "a").utf8)
      for end in [text.count - 1, text.count] {
        let bytes = text + Array(String(repeating: rest, count: 12).utf8)
        let found = bytes.withUnsafeBufferPointer { ByteClass.endOfPlainText($0, from: 0, to: end) }
        #expect(found == end)
      }
    }
  }

  private static func endOfPlainText(_ bytes: [UInt8]) -> Int {
    bytes.withUnsafeBufferPointer { ByteClass.endOfPlainText($0, from: 0, to: bytes.count) }
  }

  /// A run of plain text ends where a look at one character after the other ends it.
  @Test(arguments: 0..<10)
  func runsEndBeforeTheFirstMark(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let parts = [
      "甲", "新闻", "é", "😀", "a", "word", "a b", "“", "#", "^", "|", "}", ">", "，", "\u{3000}", " ",
      "\u{A0}", "\u{200B}", "\u{FEFF}", "*", "<", "\n", "\u{7F}",
    ]
    for _ in 0..<200 {
      let bytes = (0..<30).flatMap { _ in Array((parts.randomElement(using: &generator) ?? "").utf8)
      }
      let end = Self.endOfPlainText(bytes)
      #expect(end == Self.firstMark(in: bytes), "seed \(seed): \(bytes)")
    }
  }

  private static func firstMark(in bytes: [UInt8]) -> Int {
    var offset = 0
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      let width = UTF8.width(scalar)
      let before = offset > 0 ? bytes[offset - 1] : 0
      let after = offset + 1 < bytes.count ? bytes[offset + 1] : 0
      switch scalar {
      case " ":
        if before <= 0x20 || before == UInt8(ascii: ">") || after <= 0x20
          || after == UInt8(ascii: "<") || after == 0xC2 || after == 0xE3
        {
          return offset
        }
      case "\0"..<" ", "\u{7F}"..<"\u{C0}": return offset
      case let scalar where "\\`*_~[]!<&{$".unicodeScalars.contains(scalar): return offset
      default:
        let meaning = bytes.withUnsafeBufferPointer {
          ByteClass.special($0, at: offset, end: bytes.count).1
        }
        if meaning != .text { return offset }
      }
      offset += width
    }
    return offset
  }
}
