import Testing

@testable import ArticleParser

@Suite struct HeadingEvidenceTests {
  /// Two headings and, below them, the bodies of two pieces, each line a paragraph.
  private let page = PrintedPages.page([
    "果农卖苹果", "元宵灯会", "苹果上市", "果农卖了果", "灯会开幕，苹果", "元宵",
  ])

  private func span(_ line: Int) -> LineSpan {
    LineSpan(line: line, range: 0..<page.lines[line].text.count)
  }

  private func piece(_ lines: [Int]) -> Piece {
    var piece = Piece(items: lines[0]...lines[0])
    piece.parts = lines.map {
      .paragraph(
        Paragraph(
          spans: [span($0)], firstMeasure: 20, measure: 20, startsInside: false, endsCut: false))
    }
    return piece
  }

  private var evidence: HeadingEvidence {
    HeadingEvidence(page, headings: [span(0), span(1)], pieces: [piece([2, 3]), piece([4, 5])])
  }

  @Test func pairsOfOneBodySayMoreThanThoseOfTwo() {
    // 苹果 is in both first paragraphs, 果农 and 农卖 in the second one of the first body.
    let gains = evidence.gains(of: page.lines[0].text[...])
    let shared = (logarithm(1.5) + 0.15) * 1.3
    #expect(gains == [shared + evidence.rarest + evidence.rarest, shared])
  }

  @Test func aPairSaidTwiceCountsOnce() {
    let once = evidence.gains(of: Array("灯会".unicodeScalars)[...])
    #expect(once == [0, evidence.rarest * 1.3])
    #expect(evidence.gains(of: Array("灯会、灯会".unicodeScalars)[...]) == once)
  }

  @Test func linesAddUpToTheirText() {
    var tally = HeadingEvidence.Tally(evidence)
    tally.add(page.lines[0].text[...])
    tally.add(page.lines[1].text[...])
    #expect(tally.gains == evidence.gains(of: (page.lines[0].text + page.lines[1].text)[...]))
  }

  @Test func joinsWhatABodyHasTogether() {
    #expect(evidence.joins("灯", "会"))
    #expect(!evidence.joins("卖", "苹"), "a pair of a heading that no body has")
    #expect(!evidence.joins("开", "幕"), "a pair of a body that no heading has")
  }
}
