import Foundation
import TestSupport
import Testing

@Suite struct HitOrderTests {
  private func dates(_ words: String...) throws -> [String] {
    let output = try FixtureCorpus().run(["search", "*"] + words)
    return output.lines.map { $0.components(separatedBy: "\t")[2] }
  }

  @Test func articlesWithoutADateComeLastEitherWay() throws {
    #expect(try dates("--sort", "date") == ["2022-01-26", "2022-02-03", "2022-02-17", "-"])
    #expect(try dates("--sort", "-date") == ["2022-02-17", "2022-02-03", "2022-01-26", "-"])
  }

  @Test func pagesOfHitsMakeUpTheWhole() throws {
    let corpus = try FixtureCorpus()
    for order in ["score", "date", "-date", "path"] {
      let whole = try corpus.search("*", "--sort", order)
      let pages = try (0..<5).flatMap {
        try corpus.search("*", "--sort", order, "-n", "1", "--offset", String($0))
      }
      #expect(pages == whole, "\(order)")
    }
  }
}
