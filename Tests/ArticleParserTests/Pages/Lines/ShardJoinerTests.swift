import Testing

@testable import ArticleParser

@Suite struct ShardJoinerTests {
  private func lines(_ lines: [String]) -> [String] {
    PrintedPages.page(lines).lines.map { String(String.UnicodeScalarView($0.text)) }
  }

  private let shattered = [
    "今年以来各地果园丰收在望果农", "开始采摘，", "运往城里的批发市场出售给", "顾客，",
    "价格稳定，", "销量比去年同期增长了两成，", "不少果农提前签了订单合同省去", "后顾之忧，",
    "大家都说今年是个好年景，", "收入也比往年多了一些，", "村里还办起了采摘节吸引游客", "前来，",
    "周末停车场总是停满了车辆，", "很热闹，", "孩子们在树下奔跑玩耍笑声不断", "，",
  ]

  @Test func linesBrokenAtMarksFillTheirColumnAgain() {
    let joined = lines(shattered)
    #expect(joined.count < shattered.count)
    #expect(joined.joined() == shattered.joined())
    #expect(joined.contains("价格稳定，销量比去年同期增长了两成，") == false)
  }

  @Test func wholeLinesStayAsTheyAre() {
    #expect(lines(PrintedPages.orchard) == PrintedPages.orchard)
  }

  /// `%` and `℃` are mostly of another font than the characters around them.
  @Test func linesBrokenAtSignsOfAnotherFontFillTheirColumnAgain() {
    let column = [
      "果农说今年收入同比增长两成多。", "全县苹果外运总量增加了7.3%", "，价格稳定，",
      "夜里气温降到10℃", "以下，果库里有", "保温设备，苹果没有受冻，每天照", "常装箱上路运往城里的批发市场。",
    ]
    #expect(
      lines(column) == [
        column[0], column[1], column[2], column[3] + column[4], column[5], column[6],
      ])
    let torn = ["果农说今年收入同比增长两成多。", "全县苹果外运量增7%", "。各村果农都说", column[5], column[6]]
    #expect(lines(torn) == [torn[0], torn[1] + torn[2], torn[3], torn[4]])
  }

  @Test func aPageNumberIsNotJoinedWithTheDate() {
    let page = ["2", "2023年2月4日 星期四第二周刊"] + PrintedPages.orchard
    #expect(lines(page).first == "2")
  }

  @Test func headlinesThatEndWithASignStayApart() {
    let page = [
      "苹果外运增长7.3%", "白河元宵灯会三天", "接待游客", "全县苹果外运总量增加了不少，果",
      "农不出村就能把苹果卖到城里去。", "班车每天两次直达处理中心，苹果",
    ]
    #expect(lines(page).first == page[0])
  }

  @Test func aJoinedLineKnowsItsRawLines() throws {
    let page = PrintedPages.page(shattered)
    let joined = try #require(page.lines.first { $0.numbers(of: $0.text.indices).count > 1 })
    let numbers = joined.numbers(of: joined.text.indices)
    #expect(numbers == Array(numbers[0]...(numbers[0] + numbers.count - 1)))
    #expect(joined.number(at: 0) == numbers.first)
    #expect(joined.number(at: joined.text.count - 1) == numbers.last)
  }
}
