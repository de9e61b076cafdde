import TestSupport
import Testing

@testable import ArticleParser

@Suite struct PieceCohesionTests {
  @Test func whatParagraphsShareIsCountedAtEveryBoundary() {
    // 甲乙 乙丙 丙丁 | 甲乙 乙戊 | 丙丁 丁己
    let boundaries = cohesion(["甲乙丙丁", "甲乙戊", "丙丁己"])
    #expect(boundaries.map(\.part) == [1, 2])
    #expect(boundaries.map(\.before) == [3, 4])
    #expect(boundaries.map(\.nextShare) == [0.5, 0.5])
    // Behind the first stand 甲乙 乙戊 丙丁 丁己, two of them known; behind the second 丙丁 丁己.
    #expect(boundaries.map(\.restShare) == [0.5, 0.5])
  }

  @Test func crossHeadsAreNoParagraphs() {
    let page = PrintedPages.page(["甲乙丙", "丁戊己", "甲乙庚"])
    let span = { (line: Int) in LineSpan(line: line, range: 0..<3) }
    let parts: [Piece.Part] = [
      .paragraph(paragraph([span(0)])), .crossHead([span(1)]), .paragraph(paragraph([span(2)])),
    ]
    var cohesion = PieceCohesion(page)
    let boundaries = cohesion.boundaries(of: Piece(parts: parts, items: 0...2))
    #expect(boundaries.map(\.part) == [2])
    #expect(boundaries.map(\.nextShare) == [0.5])
  }

  @Test func aSingleParagraphHasNoBoundary() {
    #expect(cohesion(["甲乙丙丁"]).isEmpty)
    #expect(cohesion([]).isEmpty)
  }

  /// Against sets of pairs, made anew for every boundary.
  @Test(arguments: 0..<40) func countsLikeSets(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let paragraphs = (0..<Int.random(in: 2...5, using: &random)).map { _ in
      String(
        String.UnicodeScalarView(
          (0..<Int.random(in: 2...30, using: &random)).map { _ in
            Array("天地人山水".unicodeScalars)[Int.random(in: 0..<5, using: &random)]
          }))
    }
    let sets = paragraphs.map { text in
      Set(zip(text.unicodeScalars, text.unicodeScalars.dropFirst()).map { "\($0)\($1)" })
    }
    let boundaries = cohesion(paragraphs)
    #expect(boundaries.count == paragraphs.count - 1)
    for (boundary, index) in zip(boundaries, 1...) {
      let before = sets[..<index].reduce(Set()) { $0.union($1) }
      let rest = sets[index...].reduce(Set()) { $0.union($1) }
      let next = sets[index]
      #expect(boundary.before == before.count)
      #expect(boundary.nextShare == share(next.intersection(before), next))
      #expect(boundary.restShare == share(rest.intersection(before), rest))
    }
  }

  private func share(_ part: Set<String>, _ all: Set<String>) -> Float {
    Float(part.count) / Float(max(1, all.count))
  }

  private func paragraph(_ spans: [LineSpan]) -> Paragraph {
    Paragraph(spans: spans, firstMeasure: 20, measure: 20, startsInside: false, endsCut: false)
  }

  private func cohesion(_ texts: [String]) -> [PieceCohesion.Boundary] {
    let page = PrintedPages.page(texts)
    let parts = texts.indices.map { line in
      let span = LineSpan(line: line, range: 0..<page.lines[line].text.count)
      return Piece.Part.paragraph(paragraph([span]))
    }
    var cohesion = PieceCohesion(page)
    // What was read of one piece is nothing to the next.
    _ = cohesion.boundaries(of: Piece(parts: parts.reversed() + parts, items: 0...0))
    return cohesion.boundaries(of: Piece(parts: parts, items: 0...0))
  }
}
