import Testing

@testable import ArticleParser

@Suite struct PairFilterTests {
  @Test func hasThePairsInsideLinesAndNotThoseOverTheirEnds() {
    let page = PrintedPages.page(["新闻发", "布会在京举行，各地代表", "出席"])
    let pairs = PairFilter(page.lines)
    for line in page.lines {
      for (first, second) in zip(line.text, line.text.dropFirst())
      where first.isHan && second.isHan {
        #expect(pairs.contains(first, second), "\(first)\(second)")
      }
    }
    #expect(!pairs.contains("发", "布"))
    #expect(!pairs.contains("表", "出"))
    #expect(!pairs.contains("行", "各"), "a mark parts")
  }

  @Test func aPageHasThoseOfItsLines() {
    let page = PrintedPages.page(["一二三四", "五六七八"])
    #expect(page.pairs.contains("二", "三"))
    #expect(!PairFilter().contains("二", "三"))
  }
}
