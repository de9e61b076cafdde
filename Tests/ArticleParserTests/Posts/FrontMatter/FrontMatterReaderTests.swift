import TestSupport
import Testing

@testable import ArticleParser

/// What a file gives: its keys as `key=value`, lists in brackets, then `|` and the body's start,
/// or `none` where it has no front matter.
private let cases: [(text: String, expected: String)] = [
  ("---\ntitle: 甲\n---\n正文", "title=甲 | 正文"),
  ("---\r\ntitle: 甲\r\n---\r\n正文", "title=甲 | 正文"),
  ("---\rtitle: 甲\r---\r正文", "title=甲 | 正文"),
  ("---\ntitle: 甲\r\n---\n正文", "title=甲 | 正文"),
  ("\u{FEFF}---\ntitle: 甲\n---\n正文", "title=甲 | 正文"),
  ("\n\n---\ntitle: 甲\n---\n正文", "title=甲 | 正文"),
  ("--- \ntitle: 甲\n---\t\n正文", "title=甲 | 正文"),
  ("---\n\ntitle: 甲\n\n\ndate: 乙\n\n---\n\n正文", "title=甲 date=乙 | 正文"),
  ("---\ntitle: 甲\n...\n正文", "title=甲 | 正文"),
  ("---\ntitle: 甲\n---\n正文\n\n---\n\n又", "title=甲 | 正文"),
  ("---\n---\n正文", " | 正文"),
  ("---\n# 注\n---\n正文", " | 正文"),
  ("---\ntitle: 甲\n---", "title=甲 | "),
  ("---\ntitle: 甲\n---\n", "title=甲 | "),
  // No front matter.
  ("正文", "none"), ("", "none"), ("---", "none"), ("---\n正文\n\n又\n", "none"),
  ("---\n正文\n---\n又", "none"), ("----\ntitle: 甲\n----\n正文", "none"),
  ("正文\n---\ntitle: 甲\n---\n", "none"), ("***\ntitle: 甲\n***\n", "none"),
  ("---\n- 甲\n- 乙\n---\n正文", "none"),
  // Never closed.
  ("---\ntitle: 甲\n\n正文", "title=甲 | 正文"),
  ("---\ntitle: 甲\ntags: [a, b]\n\n正文：有冒号\n", "title=甲 tags=[a,b] | 正文：有冒号"),
  ("---\ntitle: 甲\ntags:\n- a\n- b\n\n- 正文\n", "title=甲 tags=[a,b] | - 正文"),
  ("---\ntitle: 甲\n\n# 正文\n", "title=甲 | # 正文"),
  ("---\ntitle: 甲", "title=甲 | "),
  ("---\ntitle: 甲\n\n正文\n\n---\n\n又\n", "title=甲 | 正文"),
  ("---\ntitle: 甲\ndate: 乙\n\n他说: 好\n", "title=甲 date=乙 | 他说: 好"),
  // Not YAML: read key by key.
  ("---\ntitle: [转帖] 甲\ntags: a\n---\n正文", "title=[转帖] 甲 tags=a | 正文"),
  ("---\ntitle: 甲: 乙\ntags: a\n---\n正文", "title=甲: 乙 tags=a | 正文"),
  ("---\ntitle: @甲\ntags: a\n---\n正文", "title=@甲 tags=a | 正文"),
  ("---\ntitle: `甲`\ntags: a\n---\n正文", "title=`甲` tags=a | 正文"),
  ("---\ntitle: *甲*\ntags: a\n---\n正文", "title=*甲* tags=a | 正文"),
  ("---\ntitle: %甲\ntags: a\n---\n正文", "title=%甲 tags=a | 正文"),
  ("---\ntitle: \"甲\" 乙\ntags: a\n---\n正文", "title=\"甲\" 乙 tags=a | 正文"),
  ("---\ntitle: \"甲\"乙\"\ntags: a\n---\n正文", "title=甲\"乙 tags=a | 正文"),
  ("---\ntitle: \"甲\ntags: a\n---\n正文", "title=\"甲 tags=a | 正文"),
  ("---\ntitle: \"\\d甲\"\ntags: a\n---\n正文", "title=\\d甲 tags=a | 正文"),
  ("---\ntitle:甲\ntags: a\n---\n正文", "title=甲 tags=a | 正文"),
  ("---\ntitle: 甲\ntags:a\n---\n正文", "title=甲 tags=a | 正文"),
  ("---\n\ttitle: 甲\ntags: a\n---\n正文", "tags=a | 正文"),
  ("---\ntags:\n\t- a\ntitle: 甲\n---\n正文", "tags=- a title=甲 | 正文"),
  ("---\ntags: [a, \"b, c]\ntitle: 甲\n---\n正文", "tags=[a,\"b,c] title=甲 | 正文"),
  ("---\ntags: [a, b\ntitle: 甲\n---\n正文", "tags=[a, b title=甲 | 正文"),
  ("---\ntitle: 甲\n tags: a\ndate: 乙\n---\n正文", "title=甲 tags: a date=乙 | 正文"),
  ("---\ntitle: - 甲\ntags: a\n---\n正文", "title=- 甲 tags=a | 正文"),
  ("---\ntitle: 甲\n乙\ntags: a\n---\n正文", "title=甲 乙 tags=a | 正文"),
  ("---\ntitle: 甲\ntitle: 乙\n---\n正文", "title=乙 | 正文"),
  ("---\ntitle: 甲\ntags: a\ntitle: 乙\n---\n正文", "title=乙 tags=a | 正文"),
  ("---\ntitle: >\n  甲\n  乙\n---\n正文", "title=甲 乙\n | 正文"),
  ("---\ntitle: 甲\ntags: { a: [ }\n---\n正文", "title=甲 tags={ a: [ } | 正文"),
]

@Suite struct FrontMatterReaderTests {
  @Test(arguments: cases)
  func keysAndBodyAreFound(text: String, expected: String) throws {
    #expect(try Self.reading(of: text) == expected)
  }

  @Test(arguments: [
    ("---\ntitle: 甲: 乙\n---\n", [2], [9]),
    ("---\ndate: 1\ntitle: 甲\n\n正文", [5], [1]),
    ("---\na: 1\na: 2\n---\n", [3], [4]),
    ("---\na: [1\nb: *c\nd: 3\n---\n", [2, 3], [4, 4]),
    ("---\ntitle: 甲\n---\n", [], []),
  ])
  func faultsNameLineAndColumn(text: String, lines: [Int], columns: [Int]) throws {
    let decoded = try #require(TextDecoder.decode(Array(text.utf8)))
    let matter = try #require(FrontMatterReader(decoded).read())
    let places = matter.faults.map { decoded.place(ofByte: $0.offset) }
    #expect(places.map(\.line) == lines)
    #expect(places.map(\.column) == columns)
  }

  @Test func oneFlippedByteNeverCrashes() throws {
    let text = Array("---\ntitle: \"甲\"\ntags: [a, {b: c}]\nx: |\n  y\n- z\n---\n正文".utf8)
    var generator = SeededGenerator(seed: 20_220_126)
    for index in text.indices {
      for _ in 0..<20 {
        var damaged = text
        damaged[index] = UInt8.random(in: 0x09...0xFF, using: &generator)
        let result = ArticleParser().parse(SourceFile(path: "a.md", bytes: damaged))
        #expect(result.articles.count == 1, "byte \(index) set to \(damaged[index])")
      }
    }
  }

  private static func reading(of text: String) throws -> String {
    guard !text.isEmpty else { return "none" }
    let decoded = try #require(TextDecoder.decode(Array(text.utf8)))
    guard let matter = FrontMatterReader(decoded).read() else { return "none" }
    let body = decoded.bytes[matter.bodyStart...].drop { $0 <= UInt8(ascii: " ") }
      .prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    let entries = matter.uniqueEntries.map(\.shown)
    return entries.joined(separator: " ") + " | " + String(decoding: body, as: UTF8.self)
  }
}
