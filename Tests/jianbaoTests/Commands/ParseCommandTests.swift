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

  @Test func recordsComeInTheOrderOfTheInputsHoweverManyThreadsReadThem() throws {
    let folder = try TemporaryFolder()
    let paragraph = String(repeating: "甲乙丙丁。", count: 2000) + "\n\n"
    for number in 100..<160 {
      // Sizes that vary, so that threads finish in another order than they began.
      let body = String(repeating: paragraph, count: number * 7 % 11 + 1)
      try folder.write("posts/\(number).md", "---\ntitle: 第\(number)篇\n---\n\n" + body)
    }
    let output = try Binary(in: folder.path)
      .run(["parse", "posts", "-", "posts/120.md"], input: "---\ntitle: 间\n---\n\n戊己。\n")
    let headlines = output.lines.compactMap { line in
      line.split(separator: "\"headline\":\"").last?.split(separator: "\"").first.map(String.init)
    }
    #expect(headlines == (100..<160).map { "第\($0)篇" } + ["间", "第120篇"])
    #expect(output.status == 0)
  }

  @Test func aReaderThatHasSeenEnoughEndsTheWork() throws {
    let folder = try TemporaryFolder()
    for number in 0..<100 {
      try folder.write(
        "\(number).md", "---\ntitle: 甲\n---\n\n" + String(repeating: "乙丙。", count: 5000))
    }
    let output = try Binary(in: folder.path).shell("jianbao parse . | head -c 100")
    #expect(output.bytes.count == 100)
    #expect(output.errors.isEmpty)
  }
}
