import TestSupport
import Testing

@Suite struct TallyTests {
  /// Posts whose front matter holds the lines given.
  private func binary(_ headers: [String], _ folder: TemporaryFolder) throws -> Binary {
    for (number, header) in headers.enumerated() {
      try folder.write("posts/\(number).md", "---\ntitle: 题\(number)\n\(header)\n---\n正文\n")
    }
    let binary = Binary(in: folder.path)
    _ = try binary.run(["index", "posts"])
    return binary
  }

  @Test func anArticleCountsOnceForEachOfItsAuthors() throws {
    let folder = try TemporaryFolder()
    let binary = try binary(
      ["author: [张三, 李四, 张三]", "author: 李四", "layout: post"], folder)
    #expect(
      try binary.run(["search", "*", "--group-by", "author"]).lines
        == ["2\t李四", "1\t-", "1\t张三"])
  }

  @Test func theHistogramLeavesNoMonthOut() throws {
    let folder = try TemporaryFolder()
    let binary = try binary(
      ["date: 2021-11-03", "date: 2022-02-05", "date: 2022-02-06"], folder)
    let lines = try binary.run(["search", "*", "--histogram"]).lines
    #expect(lines.map { String($0.prefix(7)) } == ["2021-11", "2021-12", "2022-01", "2022-02"])
    #expect(lines.map { $0.filter { $0 == "█" }.count } == [20, 0, 0, 40])
    #expect(try binary.run(["search", "没有的词", "--histogram"]).status == 1)
  }

  @Test func aSlipInADateDoesNotFillTheScreen() throws {
    let folder = try TemporaryFolder()
    let binary = try binary(["date: 0202-11-03", "date: 2022-02-05"], folder)
    #expect(try binary.run(["search", "*", "--histogram"]).lines.count <= 3)
  }
}
