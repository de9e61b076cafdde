import Testing

@testable import ArticleParser

@Suite struct GenreTests {
  private func kind(
    _ body: String, kicker: String? = nil, subheadline: String? = nil, subheads: Int = 0
  ) -> Article.Kind {
    var article = Article(kind: .feature, source: ArticleSource(path: "", format: .page))
    article.body = body
    article.kicker = kicker
    article.subheadline = subheadline
    article.subheads = Array(repeating: .init(text: "小标题", offset: 0), count: subheads)
    return Genre.withoutLead(article)
  }

  private let long = String(repeating: "昨天全市夏收开始。", count: 100)

  @Test func aLongTextWithCrossHeadsIsAFeature() {
    #expect(kind(long) == .news)
    #expect(kind(long, subheads: 2) == .feature)
    #expect(kind("昨天全市夏收开始。", subheads: 1) == .news)
  }

  @Test func shortPlainTextIsNews() {
    #expect(kind("昨天（6月1日），全市夏收开始，各乡镇投入农机两千台。") == .news)
  }

  @Test func aSceneOrLengthMakesAFeature() {
    #expect(kind("“今年的麦子真好！”村民一边收割一边说。") == .feature)
    #expect(kind(long + long) == .feature)
    #expect(kind("") == .feature)
  }

  @Test func aSubheadlineAfterADashMakesAFeature() {
    #expect(kind("昨天全市夏收开始。", subheadline: "——青禾县夏收侧记") == .feature)
    #expect(kind("昨天全市夏收开始。", subheadline: "投入农机两千台") == .news)
  }

  @Test func whatAnOrganisationTellsIsNews() {
    #expect(kind(long + long, kicker: "青禾县分公司") == .news)
    #expect(kind(long + long, kicker: "麦浪滚滚") == .feature)
  }
}
