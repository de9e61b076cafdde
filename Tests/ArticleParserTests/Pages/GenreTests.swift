import Testing

@testable import ArticleParser

@Suite struct GenreTests {
  private func kind(_ body: String, subheads: Int = 0) -> Article.Kind {
    var article = Article(kind: .feature, source: ArticleSource(path: "", format: .page))
    article.body = body
    article.subheads = Array(repeating: .init(text: "小标题", offset: 0), count: subheads)
    return Genre.withoutLead(article)
  }

  @Test func shortPlainTextIsNews() {
    #expect(kind("昨天（6月1日），全市夏收开始，各乡镇投入农机两千台。") == .news)
  }

  @Test func aSceneCrossHeadsOrLengthMakeAFeature() {
    #expect(kind("“今年的麦子真好！”村民一边收割一边说。") == .feature)
    #expect(kind("昨天全市夏收开始。", subheads: 1) == .feature)
    #expect(kind(String(repeating: "昨天全市夏收开始。", count: 80)) == .feature)
    #expect(kind("") == .feature)
  }
}
