import Foundation
import TestSupport
import Testing

@Suite struct RawFilesTests {
  /// A folder with two files that hold the word three times and once, indexed.
  private func indexed() throws -> (folder: TemporaryFolder, binary: Binary) {
    let folder = try TemporaryFolder()
    try folder.write("a.md", "---\ntitle: 物业\n---\n缴纳物业费。\n\n又是物业。\n")
    try folder.write("b.md", "---\ntitle: 甲\n---\n物业公司。\n")
    let binary = Binary(in: folder.path)
    #expect(try binary.run(["index", "."]).status == 0)
    return (folder, binary)
  }

  @Test func rawLinesAreThoseOfTheFile() throws {
    let (folder, binary) = try indexed()
    let output = try binary.run(["search", "--vimgrep", "--sort", "path", "物业"])
    #expect(output.status == 0)
    #expect(
      output.lines == [
        "a.md:2:8:title: 物业", "a.md:4:7:缴纳物业费。", "a.md:6:7:又是物业。", "b.md:4:1:物业公司。",
      ])
    withExtendedLifetime(folder) {}
  }

  /// Its places are those of the index, without a text that may be another by now.
  @Test func aChangedFileIsNamedOnceAndTheOthersAreShown() throws {
    let (folder, binary) = try indexed()
    try folder.write("a.md", "---\ntitle: 物业\n---\n另一篇物业。\n")
    let output = try binary.run(["search", "--vimgrep", "--sort", "path", "物业"])
    #expect(output.status == 2)
    #expect(output.lines == ["a.md:2:8:", "a.md:4:3:", "a.md:6:3:", "b.md:4:1:物业公司。"])
    #expect(output.errors.components(separatedBy: "a.md: error: has changed since").count == 2)
  }

  @Test func aVanishedFileIsNamedOnce() throws {
    let (folder, binary) = try indexed()
    try FileManager.default.removeItem(atPath: folder.path("b.md"))
    let output = try binary.run(["search", "--vimgrep", "--sort", "path", "物业"])
    #expect(output.status == 2)
    #expect(output.lines.last == "b.md:4:1:")
    #expect(output.errors == "b.md: error: no such file or folder\n")
  }

  /// The bytes of 物业 in GB18030, and columns that count bytes of the decoded text.
  @Test func aFileIsDecodedAsItWasIndexed() throws {
    let folder = try TemporaryFolder()
    let word: [UInt8] = [0xCE, 0xEF, 0xD2, 0xB5]
    try folder.write("a.txt", Array("CRM ".utf8) + word + word + Array("\n".utf8))
    let binary = Binary(in: folder.path)
    #expect(try binary.run(["index", "--encoding", "gb18030", "."]).status == 0)
    let output = try binary.run(["search", "--vimgrep", "物业"])
    #expect(output.lines == ["a.txt:1:5:CRM 物业物业", "a.txt:1:11:CRM 物业物业"])
  }
}
