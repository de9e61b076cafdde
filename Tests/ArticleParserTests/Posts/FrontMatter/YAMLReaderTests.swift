import Testing

@testable import ArticleParser

@Suite struct YAMLReaderTests {
  @Test(arguments: yamlScalarCases)
  func scalarsAreTextAsWritten(text: String, expected: String) {
    #expect(Self.reading(of: text) == expected)
  }

  @Test(arguments: yamlCollectionCases)
  func collectionsNest(text: String, expected: String) {
    #expect(Self.reading(of: text) == expected)
  }

  @Test(arguments: yamlBlockScalarCases)
  func blockScalarsFoldAndChomp(text: String, expected: String) {
    #expect(Self.reading(of: text) == expected)
  }

  @Test(arguments: yamlScalarCases + yamlCollectionCases + yamlBlockScalarCases)
  func lineEndsOfWindowsChangeNothing(text: String, expected: String) {
    let windows = text.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "\r\n")
    let wanted = expected.contains("\n") ? Self.reading(of: text) : expected
    #expect(Self.withUnixEnds(Self.reading(of: windows)) == wanted)
  }

  @Test(arguments: [
    ("title: a: b", 8), ("title: \"a", 7), ("title: 'a", 7), ("title: [a", 7), ("title: {a: b", 7),
    ("title: @a", 7), ("title: `a`", 7), ("title: %a", 7), ("title: *a", 7), ("title: \"\\q\"", 9),
    ("title: \"a\" b", 11), ("title: [a] b", 11), ("\ttitle: a", 0), ("a: 1\n  b: 2", 8),
    ("a:\n  b: 1\n c: 2", 11), ("title: [a b: c", 7), ("a\nb: 1", 3),
  ])
  func faultsNameTheirPlace(text: String, offset: Int) throws {
    var reader = YAMLReader(bytes: Array(text.utf8), range: 0..<text.utf8.count)
    let fault = #expect(throws: YAMLFault.self) { try reader.document() }
    #expect(try #require(fault).offset == offset)
  }

  @Test(arguments: ["[", "{a: ", "- ", "[{a: ", "? "])
  func nestingIsBoundedWithoutACrash(opening: String) {
    let text = String(repeating: opening, count: 10_000)
    #expect(Self.reading(of: "a: " + text) == "fault")
    #expect(Self.reading(of: text) == "fault")
  }

  @Test func aliasesCannotMultiplyWithoutEnd() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1..<12 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    #expect(Self.reading(of: text) == "fault")
  }

  /// The document in a short form: `'text'`, `~`, `[…]`, `{key: …}`, or `fault`.
  private static func reading(of text: String) -> String {
    var reader = YAMLReader(bytes: Array(text.utf8), range: 0..<text.utf8.count)
    guard let node = try? reader.document() else { return "fault" }
    return shown(node.value)
  }

  private static func withUnixEnds(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\r" }))
  }

  private static func shown(_ value: FrontMatterValue) -> String {
    switch value {
    case .null: "~"
    case .text(let text): "'\(text)'"
    case .list(let values): "[" + values.map(shown).joined(separator: ", ") + "]"
    case .map(let entries):
      "{" + entries.map { "\($0.key): \(shown($0.value))" }.joined(separator: ", ") + "}"
    }
  }
}
