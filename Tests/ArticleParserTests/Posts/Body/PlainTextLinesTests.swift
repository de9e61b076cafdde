import Testing

@testable import ArticleParser

@Suite struct PlainTextLinesTests {
  @Test func oneLongLineShowsThatParagraphsAreLines() {
    let (lines, text) = Self.lines([String(repeating: "字", count: 81), "短"])
    #expect(text.lines.allSatisfy { lines.endsParagraph($0.bytes) })
  }

  @Test(arguments: [
    (String(repeating: "满", count: 20), false), (String(repeating: "满", count: 19) + "。", false),
    (String(repeating: "短", count: 16) + "。", true), (String(repeating: "短", count: 16), false),
    (String(repeating: "短", count: 11), true),
  ])
  func aWrappedParagraphStopsWellBeforeTheWidth(line: String, ends: Bool) throws {
    let (lines, text) = Self.lines([String(repeating: "满", count: 20), line])
    #expect(lines.endsParagraph(try #require(text.lines.last).bytes) == ends)
  }

  private static func lines(_ lines: [String]) -> (PlainTextLines, DecodedText) {
    let text = DecodedText(lines.joined(separator: "\n"))
    return (PlainTextLines(text), text)
  }
}
