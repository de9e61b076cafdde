import Testing

@testable import ArticleParser

@Suite struct LineBondTests {
  private func gain(_ first: String, _ second: String, knowing word: String = "") -> Float {
    let page = PrintedPages.page([first, second, word].filter { !$0.isEmpty })
    return LineBond(page.lines, pairs: page.pairs).gain(0, 1)
  }

  @Test func aWordOfThePageOverTheLineEndSpeaksForTheLine() {
    let known = gain("青禾县邮政分公司的批", "发市场今年十分热闹好", knowing: "城里的批发市场热闹")
    let unknown = gain("青禾县邮政分公司的批", "发市场今年十分热闹好")
    #expect(known > 0)
    #expect(unknown < 0)
  }

  @Test func afterASentenceAnyLineMayFollow() {
    #expect(gain("帮助果农销售苹果上市。", "白河市举办元宵灯会") == 0)
  }

  @Test func aLineInMidSentenceKeepsTheMeasure() {
    let same = gain("帮助果农销售苹果，", "已运出鲜果，六万箱，")
    let longer = gain("帮助果农销售苹果，", "已运出鲜果六万箱，果农不出村就能卖")
    #expect(same == 0)
    #expect(longer < same)
  }
}
