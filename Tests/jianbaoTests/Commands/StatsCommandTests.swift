import Foundation
import TestSupport
import Testing

@Suite struct StatsCommandTests {
  /// Every number is what the records and the files themselves give.
  @Test func numbersAreThoseOfTheRecordsAndTheFiles() throws {
    let corpus = try FixtureCorpus()
    let stats = try Self.object(try corpus.run(["stats", "--json"]).text)
    let records = try corpus.run(["dump"]).lines.map(Self.object)
    let types = records.compactMap { $0["type"] as? String }
    let dates = records.compactMap { $0["date"] as? String }
    let files = try Self.files(below: corpus.folder.path("corpus"))
    #expect(stats["articles"] as? Int == records.count)
    #expect(stats["types"] as? [String: Int] == Dictionary(types.map { ($0, 1) }) { $0 + $1 })
    #expect(stats["files"] as? Int == files.count)
    #expect(stats["source_bytes"] as? Int == files.values.reduce(0, +))
    #expect(stats["first_date"] as? String == dates.min())
    #expect(stats["last_date"] as? String == dates.max())
    let index = try Self.files(below: corpus.folder.path(".jianbao"))
    #expect(stats["index_bytes"] as? Int == index.values.reduce(0, +))
  }

  @Test func theCommonestTypeStandsFirst() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", "甲乙丙丁。\n")
    for name in ["b.md", "c.md"] { try folder.write(name, "---\ntitle: 甲\n---\n乙丙丁。\n") }
    let binary = Binary(in: folder.path)
    #expect(try binary.run(["index", "."]).status == 0)
    let lines = try binary.run(["stats"]).lines
    #expect(
      lines.prefix(4) == [
        "index     .jianbao", "articles  3", "          2 post", "          1 document",
      ])
    // No article has a day.
    #expect(!lines.contains { $0.hasPrefix("days") })
  }

  private static func object(_ line: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
  }

  private static func files(below folder: String) throws -> [String: Int] {
    var sizes: [String: Int] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      let attributes = try FileManager.default.attributesOfItem(atPath: folder + "/" + name)
      guard attributes[.type] as? FileAttributeType == .typeRegular else { continue }
      sizes[name] = (attributes[.size] as? NSNumber)?.intValue
    }
    return sizes
  }
}
