import ArticleParser
import BigramIndex
import TestSupport
import Testing

@testable import jianbao

@Suite struct ParsedShareTests {
  @Test func recordsAreLinesAndTroubleIsSaidInTheOrderOfTheInputs() throws {
    let folder = try TemporaryFolder()
    let first = try folder.write("a.md", "---\ntitle: 甲\n---\n\n乙丙丁。\n")
    let empty = try folder.write("b.md", "")
    let last = try folder.write("c.md", "---\ntitle: 戊\n---\n\n己庚辛。\n")
    let missing = folder.path("none.md")
    let parser = ArticleParser()
    let share = ParsedShare(
      [first, missing, empty, last].map(ParseInput.file(path:))[...], with: parser)
    let expected = [
      (first, "---\ntitle: 甲\n---\n\n乙丙丁。\n"), (last, "---\ntitle: 戊\n---\n\n己庚辛。\n"),
    ]
    .flatMap { parser.parse(SourceFile(path: $0, bytes: Array($1.utf8))).articles }
    #expect(
      String(decoding: share.lines, as: UTF8.self) == expected.map { $0.json + "\n" }.joined())
    #expect(share.recordCount == 2)
    #expect(
      share.messages
        == ["\(missing): error: no such file or folder", "\(empty): error: file is empty"])
    #expect(share.hasTrouble)
  }

  @Test func aWarningIsNoTrouble() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.md", "---\ntitle: 甲\ntitle: 乙\n---\n\n丙丁。\n")
    let share = ParsedShare([.file(path: path)], with: ArticleParser())
    #expect(share.messages.count == 1)
    #expect(share.recordCount == 1)
    #expect(!share.hasTrouble)
  }
}
