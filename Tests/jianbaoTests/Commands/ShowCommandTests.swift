import Foundation
import TestSupport
import Testing

@testable import jianbao

@Suite struct ShowCommandTests {
  @Test func aUniqueBeginningOfAnIDIsEnough() throws {
    let corpus = try FixtureCorpus()
    for id in try corpus.ids() {
      let whole = try corpus.run(["show", id])
      #expect(whole.status == 0)
      #expect(try corpus.run(["show", String(id.prefix(6))]).bytes == whole.bytes)
    }
    let none = try corpus.run(["show", "zz"])
    #expect(none.status == 1)
    #expect(none.bytes.isEmpty)
    let many = try corpus.run(["show", ""])
    #expect(many.status == 1)
    #expect(many.errors.contains("4 ids begin with ''"))
  }

  @Test func noLineIsWiderThanEightyCells() throws {
    let folder = try TemporaryFolder()
    let body = String(repeating: "物业公司也来帮忙，缴费更加方便。CRM 系统", count: 40)
    try folder.write("long.md", "---\ntitle: 长文\n---\n\(body)\n\n甲\(body)\n")
    let binary = Binary(in: folder.path)
    let id = try binary.run(["search", "长文", "long.md"]).lines[0].components(separatedBy: "\t")[1]
    let lines = try binary.run(["show", id]).lines
    #expect(lines.count > 40)
    for line in lines { #expect(DisplayWidth.cells(of: line) <= 80, "\(line)") }
  }
}
