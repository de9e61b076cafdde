import TestSupport
import Testing

@testable import ArticleParser

/// The sample files against the articles that were cut out of them by hand.
@Suite struct SeedPagesTests {
  static let names = [
    "000_8e2121dcfcce3282", "001_54253321546757e8", "002_93d75d15b70918f9", "003_b1e26ff6554be1bb",
    "004_f1de5029568361a4",
  ]

  /// The records in the order of the gold where their bodies begin alike, since pieces of one
  /// Markdown page may come in another order.
  private func records(_ name: String) throws -> [Article] {
    let path = "seeds/\(name).txt"
    let file = SourceFile(path: path, bytes: try Repository.bytes(path))
    var found = ArticleParser().parse(file).articles
    var ordered: [Article] = []
    for gold in try GoldPage.load(name).articles {
      let opening = levelled(gold.body).prefix(12)
      if let place = found.firstIndex(where: { levelled($0.body).hasPrefix(opening) }) {
        ordered.append(found.remove(at: place))
      }
    }
    return ordered + found
  }

  @Test(arguments: names) func everyArticleIsCutOutAsByHand(_ name: String) throws {
    let gold = try GoldPage.load(name).articles
    let found = try records(name)
    #expect(found.map { levelled($0.body) } == gold.map { levelled($0.body) })
    #expect(found.map(\.kind.rawValue) == gold.map(\.type))
    #expect(found.map { levelled($0.headline) } == gold.map { levelled($0.headline) })
    #expect(found.map { levelled($0.kicker) } == gold.map { levelled($0.kicker) })
    #expect(found.map(\.continuedFrom) == gold.map(\.continuedFrom))
    #expect(
      found.map { $0.warnings.contains(.startsMidParagraph) }
        == gold.map { $0.startsMidParagraph ?? false })
    #expect(
      found.map { $0.authors.map { levelled($0.name) } }
        == gold.map { ($0.authors ?? []).map { levelled($0.name) } })
    #expect(
      found.map { $0.subheads.map { levelled($0.text) } }
        == gold.map { ($0.subheads ?? []).map { levelled($0) } })
  }

  @Test(arguments: names) func nearlyEveryParagraphBeginsWhereItDoesByHand(_ name: String) throws {
    let gold = try GoldPage.load(name).articles
    let found = try records(name)
    var right = 0
    var count = 0
    for (article, wanted) in zip(found, gold) {
      let here = Set(article.body.split(separator: "\n").map { levelled(String($0.prefix(8))) })
      let there = Set(wanted.body.split(separator: "\n").map { levelled(String($0.prefix(8))) })
      right += here.intersection(there).count
      count += max(here.count, there.count)
    }
    #expect(Double(right) >= 0.88 * Double(count), "\(right) of \(count)")
  }

  @Test(arguments: names) func aLabelIsTheSectionOfAllThatItStandsOver(_ name: String) throws {
    // 综合新闻 in 001 names the page: the gold has it as the section of what has no other.
    let gold = try GoldPage.load(name).articles.map { $0.section == "综合新闻" ? nil : $0.section }
    #expect(try records(name).map(\.section) == gold)
  }

  @Test(arguments: names) func subheadsStandWhereTheirOffsetSays(_ name: String) throws {
    for article in try records(name) {
      for subhead in article.subheads {
        let scalars = Array(article.body.unicodeScalars)
        let wanted = Array(subhead.text.unicodeScalars)
        #expect(Array(scalars[subhead.offset...].prefix(wanted.count)) == wanted)
      }
    }
  }
}
