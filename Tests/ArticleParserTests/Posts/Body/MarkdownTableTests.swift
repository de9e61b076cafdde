import Testing

@testable import ArticleParser

@Suite struct MarkdownTableTests {
  @Test(arguments: [
    ("|甲|乙|\n|--|:-:|\n|丙|丁|", "", "甲,乙,丙,丁"), ("甲 | 乙\n---|---\n丙 | 丁", "", "甲,乙,丙,丁"),
    ("前\n甲|乙\n-|-\n丙|", "前", "甲,乙,丙"), ("|甲|\n|乙|", "", "甲,乙"), ("|甲\\|乙|丙|", "", "甲\\|乙,丙"),
    ("|`甲|乙`|丙|", "", "`甲|乙`,丙"), ("||甲||\n|--|--|", "", "甲"),
  ])
  func rowsAreCutAtTheirBars(text: String, before: String, cells: String) throws {
    let (lines, bytes) = Self.lines(of: text)
    let table = try #require(bytes.withUnsafeBufferPointer { MarkdownTable(lines, $0) })
    #expect(Self.texts(table.before, bytes) == before)
    #expect(Self.texts(table.cells, bytes) == cells)
  }

  @Test(arguments: ["甲 | 乙", "甲\n---", "|甲|\n乙", "甲\n---|---", ""])
  func barsInRunningTextMakeNoTable(text: String) {
    let (lines, bytes) = Self.lines(of: text)
    #expect(bytes.withUnsafeBufferPointer { MarkdownTable(lines, $0) } == nil)
  }

  private static func lines(of text: String) -> (ArraySlice<BodyLeaf.Segment>, [UInt8]) {
    let decoded = DecodedText(text)
    return (decoded.lines.map { BodyLeaf.Segment(bytes: $0.bytes) }[...], decoded.bytes)
  }

  private static func texts(_ segments: [BodyLeaf.Segment], _ bytes: [UInt8]) -> String {
    segments.map {
      String(decoding: bytes[$0.bytes], as: UTF8.self).trimmingPrefix { $0 == " " }.split(
        separator: " "
      ).joined(separator: " ")
    }.joined(separator: ",")
  }
}
