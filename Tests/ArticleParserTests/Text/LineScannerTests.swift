import TestSupport
import Testing

@testable import ArticleParser

@Suite struct LineScannerTests {
  @Test(
    arguments: [
      ("", []), ("甲", ["甲"]), ("甲\n", ["甲"]), ("甲\n乙", ["甲", "乙"]), ("\n\n", ["", ""]),
      ("甲\r\n乙\r\n", ["甲", "乙"]), ("甲\r\r\n乙", ["甲", "乙"]), ("甲\r乙\n丙", ["甲\r乙", "丙"]),
      ("甲\r乙\r", ["甲", "乙"]), ("甲\u{85}乙\u{2028}丙\u{C}丁", ["甲\u{85}乙\u{2028}丙\u{C}丁"]),
    ] as [(String, [String])])
  func linesAreThoseOfGrep(text: String, lines: [String]) {
    let bytes = Array(text.utf8)
    let found = LineScanner.lines(of: bytes)
    #expect(found.map { String(decoding: bytes[$0.bytes], as: UTF8.self) } == lines)
    #expect(found.map(\.number) == Array(1...(lines.count + 1)).dropLast())
  }

  @Test(arguments: 0..<5)
  func theyAreThoseOfAPlainSplit(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<200 {
      let bytes = (0..<40).map { _ in
        [0x41, 0x0A, 0x0D, 0xE4].randomElement(using: &generator) ?? 0
      }
      .map { UInt8($0) }
      var plain = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
      if plain.last?.isEmpty == true { plain.removeLast() }
      guard bytes.contains(0x0A) else { continue }
      for index in plain.indices {
        while plain[index].last == 0x0D { plain[index].removeLast() }
      }
      let found = LineScanner.lines(of: bytes).map { Array(bytes[$0.bytes]) }
      #expect(found == plain, "seed \(seed): \(bytes)")
    }
  }
}
