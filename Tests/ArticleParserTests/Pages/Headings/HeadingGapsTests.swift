import Testing

@testable import ArticleParser

@Suite struct HeadingGapsTests {
  /// What the gap before each line after the first of some headings says, at the end of a page
  /// whose lines are parted by blank lines or not.
  private func scores(_ headings: String, parted: Bool = true) throws -> [Float] {
    let body = PrintedPages.orchard.joined(separator: parted ? "\n\n" : "\n")
    let text = DecodedText(body + (parted ? "\n\n" : "\n") + headings)
    let page = try #require(Array(PageReader(text)).first)
    let spans = page.lines.indices.dropFirst(PrintedPages.orchard.count).map {
      LineSpan(line: $0, range: page.lines[$0].text.indices)
    }
    let gaps = HeadingGaps(page, headings: spans)
    return spans.dropFirst().map { gaps.score(before: $0) }
  }

  @Test func noBlankLineWhereThePageHasOneSpeaksAgainstAKicker() throws {
    let scores = try scores("果园丰收\n\n青禾邮政帮助\n果农卖苹果")
    #expect(scores[1] == KickerWeights.tied)
    #expect(scores[0] > 0)
  }

  @Test func aBlankLineSaysNothingWhereNoLinesAreTied() throws {
    #expect(try scores("果园丰收\n\n青禾邮政帮助\n\n果农卖苹果") == [0, 0])
  }

  /// 苹|果 is a break inside a word, parted all the same.
  @Test func itSaysLessWhereItAlsoPartsOneHeadline() throws {
    let never = try scores("果园丰收\n\n青禾邮政帮助\n果农卖苹果")
    let often = try scores("果园丰收\n\n青禾邮政帮助\n果农卖苹\n\n果")
    #expect(often[0] < never[0])
    #expect(often[0] > 0)
  }

  @Test func withoutBlankLinesThereIsNothingToSay() throws {
    #expect(try scores("果园丰收\n青禾邮政帮助\n果农卖苹果", parted: false) == [0, 0])
  }

  @Test func twoBoxesSpeakForAKickerAndOneBoxSaysNothing() throws {
    let scores = try scores("\n果园丰收\n\n青禾邮政帮助\n果农卖苹果\n\n白河灯会", parted: false)
    #expect(scores == [KickerWeights.otherBox, 0, KickerWeights.otherBox])
  }
}
