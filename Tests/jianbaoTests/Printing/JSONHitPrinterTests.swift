import Foundation
import TestSupport
import Testing

@Suite struct JSONHitPrinterTests {
  private struct Hit: Decodable {
    struct Match: Decodable {
      var field: String
      var offset, length: Int
      var line, column: Int?
    }
    var id: String?
    var body: String?
    var score: Double?
    var matches: [Match]?
    var type: String
    var matched, shown: Int?
  }

  private func hits(_ words: String...) throws -> [Hit] {
    let output = try FixtureCorpus().run(["search", "--json"] + words)
    return try output.lines.map { try JSONDecoder().decode(Hit.self, from: Data($0.utf8)) }
  }

  @Test func theLastLineCounts() throws {
    let found = try hits("物业", "-n", "2")
    #expect(found.count == 3)
    #expect(found.last?.type == "summary")
    #expect(found.last?.matched == 3)
    #expect(found.last?.shown == 2)
    #expect(try hits("没有的词").map(\.matched) == [0])
  }

  @Test func offsetsCountCodePointsOfTheField() throws {
    let body = try #require(try hits("CRM").first)
    let match = try #require(body.matches?.first)
    let scalars = Array((body.body ?? "").unicodeScalars)
    let text = scalars[match.offset..<(match.offset + match.length)]
    #expect(String(String.UnicodeScalarView(text)) == "CRM")
    #expect(match.line == 11)
  }

  @Test func scoresFall() throws {
    let scores = try hits("物业 OR 快递").compactMap(\.score)
    #expect(scores.count > 2)
    #expect(zip(scores, scores.dropFirst()).allSatisfy { $0 >= $1 })
  }
}
