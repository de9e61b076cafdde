import Testing

@testable import ArticleParser

@Suite struct BodyBuilderTests {
  @Test(arguments: [
    ("**甲**", true, false), ("**甲**乙", false, false), ("[甲](a)", false, true),
    ("[甲](a) | [乙](b)", false, true), ("[甲](a)乙", false, false), ("**[甲](a)**", true, true),
    ("<b>甲</b> <strong>乙</strong>", true, false), ("甲", false, false),
  ])
  func aParagraphKnowsWhetherAllOfItIsBoldOrALink(
    markup: String, isBold: Bool, isLink: Bool
  ) throws {
    let paragraph = try #require(Self.body(markup).paragraphs.first)
    #expect(paragraph.isBold == isBold)
    #expect(paragraph.isLink == isLink)
  }

  @Test func paragraphsStandInOneTextBehindEachOther() {
    let body = Self.body("甲a\n\n乙\n\n- 丙丁")
    #expect(String(decoding: body.text, as: UTF8.self) == "甲a\n乙\n丙丁\n")
    #expect(body.paragraphs.map(\.offset) == [0, 3, 5])
    #expect(body.paragraphs.map(\.length) == [2, 1, 2])
    #expect(body.paragraphs.map { body.string(of: $0) } == ["甲a", "乙", "丙丁"])
    #expect(body.paragraphs.map(\.kind) == [.paragraph, .paragraph, .listItem])
  }

  @Test func everyParagraphHasItsLinks() throws {
    let body = Self.body("[甲](http://a.cn)[乙](b)\n\n丙\n\n<a href=\"c\">丁</a>")
    #expect(body.paragraphs.map { body.targets(of: $0) }.map(\.count) == [2, 0, 1])
    let first = try #require(body.paragraphs.first)
    #expect(body.targets(of: first) == ["(http://a.cn)", "(b)"])
  }

  @Test func placesFollowTheRawLines() throws {
    let body = Self.body("**甲**乙\n丙&amp;丁\n")
    let places = (0..<5).compactMap { body.map.place(of: $0) }
    #expect(places.map(\.line) == [1, 1, 2, 2, 2])
    #expect(places.map(\.column) == [3, 6, 1, 2, 7])
  }

  private static func body(_ markup: String) -> PostBody {
    PostBody(DecodedText(markup), fromLine: 0)
  }
}
