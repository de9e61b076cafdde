import TestSupport
import Testing

@Suite struct ParseCommandTests {
  @Test func badFilesAreNamedAndTheRestIsRead() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.md", "---\ntitle: 甲\n---\n\n乙丙丁。\n")
    try folder.write("empty.md", "")
    let output = try Binary(in: folder.path).run(["parse", ".", "missing"])
    #expect(output.status == 2)
    #expect(output.errors.contains("./empty.md: error: file is empty\n"))
    #expect(output.errors.contains("missing: error: no such file or folder\n"))
  }

  @Test func anUnknownEncodingIsWrongUsage() throws {
    let output = try Binary(in: Binary.packageFolder).run([
      "parse", "--encoding", "klingon", "seeds",
    ])
    #expect(output.status == 64)
    #expect(output.errors.contains("unknown encoding 'klingon'; known are utf-8, gb18030"))
  }
}
