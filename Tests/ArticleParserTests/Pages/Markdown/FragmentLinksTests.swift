import Testing

@testable import ArticleParser

@Suite struct FragmentLinksTests {
  private func links(_ lines: [String]) -> [Int: Int] {
    let blocks = MarkdownPages.blocks(lines)
    return FragmentLinks(blocks, dropped: RepeatedPassages(blocks)).next
  }

  @Test func aCutTextGoesOnRightBelow() {
    #expect(links(["夜市昨晚开张，摊位百", "余个，游客如织。"]) == [0: 1])
  }

  @Test func aFinishedTextGoesOnNowhere() {
    #expect(links(["夜市昨晚开张。", "摊位百余个，游客如织。"]).isEmpty)
    #expect(links(["夜市昨晚开张，摊位百余□李平", "个，游客如织。"]).isEmpty)
  }

  @Test func thePageKnowsWhichTextGoesOn() {
    let page = [
      "鲲鹏湾的渔民昨天出海，今年的鲲", "摊位百余个的夜市昨晚开张。",
      "鹏湾风平浪静，渔民满载而归。", "鲲鹏湾的码头扩建了。",
    ]
    #expect(links(page) == [0: 2])
  }

  @Test func neitherALeadNorATextUnderAJumpGoesOn() {
    #expect(links(["夜市昨晚开张，摊位百", "本报讯 渔民出海。"]).isEmpty)
    #expect(links(["夜市昨晚开张，摊位百", "（上接第1版）", "余个，游客如织。"]).isEmpty)
  }

  @Test func linksMakeNoRing() {
    let page = ["余个，摊位百", "余个，摊位百", "余个，摊位百"]
    var index: Int? = 0
    var steps = 0
    let next = links(page)
    while let current = index, steps < 10 {
      index = next[current]
      steps += 1
    }
    #expect(steps <= 3)
    #expect(Set(next.values).count == next.count)
  }
}
