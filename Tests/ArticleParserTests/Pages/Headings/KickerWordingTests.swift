import Testing

@testable import ArticleParser

@Suite struct KickerWordingTests {
  private func score(_ above: String, _ below: String) -> Float {
    KickerWording.score(
      above: Array(above.unicodeScalars)[...], below: Array(below.unicodeScalars)[...])
  }

  @Test func anOrganisationIsAKickerWhateverFollows() {
    #expect(score("青禾市分公司", "帮助果农卖苹果") > 3)
    #expect(score("白河市公安局", "春季开学第一课") > 3)
  }

  @Test func aLineThatLeadsOnIsNone() {
    #expect(score("青禾邮政推出", "各地果农专线") < 0)
    #expect(score("北京：", "各地果农专线") < 0)
  }

  @Test func someoneWhoSpeaksOrIsNamedBeginsAnew() {
    #expect(score("苹果卖出大山", "县长称已售完") > score("苹果卖出大山", "县长说已售完"))
    #expect(score("苹果卖出大山", "刘莹走访果农") > score("苹果卖出大山", "莹莹走访果农"))
  }
}
