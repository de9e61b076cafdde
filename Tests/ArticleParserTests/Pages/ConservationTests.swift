import TestSupport
import Testing

@testable import ArticleParser

/// Nothing of a page is lost and every character of a record stands where the record says.
@Suite struct ConservationTests {
  private func parse(_ text: DecodedText) -> [Article] {
    PageParser.parse(text, source: ArticleSource(path: "page.txt", format: .page))
  }

  /// The sample's lines, damaged: shuffled, cut short, repeated, with strange characters.
  private func damagedPage(_ random: inout SeededGenerator) throws -> String {
    let name = SeedPagesTests.names[Int.random(in: 0..<3, using: &random)]
    let text = String(decoding: try Repository.bytes("seeds/\(name).txt"), as: UTF8.self)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let start = Int.random(in: 0..<lines.count, using: &random)
    lines = Array(lines[start..<min(lines.count, start + 160)])
    switch Int.random(in: 0..<5, using: &random) {
    case 0: lines.shuffle(using: &random)
    case 1: lines = lines.map { String($0.prefix(Int.random(in: 0...20, using: &random))) }
    case 2: lines += lines.shuffled(using: &random)
    case 3: lines.removeAll { $0.isEmpty }
    default: break
    }
    let junk = ["□", "（上接第1版）", "\u{C}", "快 评", "   ", "，。", "A b-", "\u{2F00}", "（", "本报讯"]
    for _ in 0..<6 {
      let index = Int.random(in: 0...lines.count, using: &random)
      lines.insert(junk[Int.random(in: 0..<junk.count, using: &random)], at: index)
    }
    return lines.joined(separator: "\n")
  }

  @Test(arguments: 1...40) func noCharacterIsLostOrDoubled(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let page = try damagedPage(&random)
    let articles = parse(DecodedText(page))
    var left: [Unicode.Scalar: Int] = [:]
    for scalar in page.unicodeScalars where !scalar.isBlank {
      left[RadicalFold.fold(scalar), default: 0] += 1
    }
    for article in articles {
      let texts = [
        article.body, article.headline, article.kicker, article.subheadline, article.section,
        article.byline, article.leadIn, article.text,
      ]
      for text in texts {
        for scalar in (text ?? "").unicodeScalars where !scalar.isBlank {
          left[scalar, default: 0] -= 1
        }
      }
    }
    // A hyphen that only broke a word is no character of the text.
    left["-"] = nil
    #expect(left.values.allSatisfy { $0 == 0 }, "seed \(seed): \(left.filter { $0.value != 0 })")
  }

  @Test(arguments: 1...40) func everyPrintedLineIsInARecord(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let text = DecodedText(try damagedPage(&random))
    var held: Set<Int> = []
    for article in parse(text) {
      for range in article.source.lines { held.formUnion(range) }
    }
    let printed = text.lines.filter { line in
      String(decoding: text.bytes[line.bytes], as: UTF8.self).unicodeScalars
        .contains { !$0.isBlank }
    }
    #expect(printed.allSatisfy { held.contains($0.number) }, "seed \(seed)")
  }

  @Test(arguments: 1...40) func everyCharacterStandsAtItsPlace(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let text = DecodedText(try damagedPage(&random))
    let raw = text.lines.map { text.scalars(of: $0) }
    for article in parse(text) {
      for (field, map) in article.places {
        let value: String? =
          switch field {
          case .headline: article.headline
          case .kicker: article.kicker
          case .subheadline: article.subheadline
          case .section: article.section
          case .byline: article.byline
          default: article.body
          }
        for (offset, scalar) in (value ?? "").unicodeScalars.enumerated() where !scalar.isBlank {
          let place = try #require(map.place(of: offset))
          let found = raw[place.line - 1][place.column - 1]
          #expect(RadicalFold.fold(found) == scalar, "seed \(seed) \(field) \(offset)")
        }
      }
    }
  }

  /// Every page is read by itself, which is why the time only grows with the length of the file.
  @Test func aPageRepeatedGivesItsArticlesAgain() throws {
    let bytes = try Repository.bytes("seeds/\(SeedPagesTests.names[1]).txt")
    let page = String(decoding: bytes, as: UTF8.self)
    let once = parse(DecodedText(page))
    let often = parse(DecodedText([page, page, page].joined(separator: "\n\u{C}")))
    #expect(often.count == once.count * 3)
    #expect(often.map(\.body) == once.map(\.body) + once.map(\.body) + once.map(\.body))
    #expect(
      often.map(\.headline) == Array(repeating: once.map(\.headline), count: 3).flatMap { $0 })
  }
}
