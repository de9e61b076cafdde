import Foundation
import TestSupport
import Testing

@Suite struct BatchSearchTests {
  private struct Line: Decodable {
    var q: String
    var hits: Int?
    var ids: [String]?
    var us: [Int]?
    var error: String?
  }

  private func run(
    _ queries: String, _ words: String...
  ) throws -> (lines: [Line], status: Int32) {
    let output = try FixtureCorpus().run(["search", "--batch", "-"] + words, input: queries)
    let lines = try output.lines.map {
      try JSONDecoder().decode(Line.self, from: Data($0.utf8))
    }
    return (lines, output.status)
  }

  @Test func everyQueryHasItsLineInOrder() throws {
    let found = try run("物业\n\n没有的词\r\n\"CRM\\\"\n", "-n", "2")
    #expect(found.lines.map(\.q) == ["物业", "没有的词", "\"CRM\\\""])
    #expect(found.lines.map(\.hits) == [3, 0, nil])
    #expect(found.lines.first?.ids?.count == 2)
    #expect(found.lines.last?.error == "the quotation mark is never closed")
    #expect(found.status == 2)
  }

  @Test func repetitionsAreTimedEach() throws {
    let found = try run("物业", "--repeat", "3")
    #expect(found.lines.first?.us?.count == 3)
    #expect(found.status == 0)
  }

  @Test func aQueryBesideTheFileIsWrongUsage() throws {
    #expect(try FixtureCorpus().run(["search", "x", "--batch", "-"]).status == 64)
  }
}
