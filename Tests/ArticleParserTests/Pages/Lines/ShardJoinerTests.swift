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

  private func numbers(of line: PrintedLine) -> [Int] {
    var numbers: [Int] = []
    line.forEachRun(of: line.text.indices) { numbers.append($1) }
    return numbers
  }

  @Test func aJoinedLineKnowsItsRawLines() throws {
    let page = PrintedPages.page(shattered)
    let joined = try #require(page.lines.first { self.numbers(of: $0).count > 1 })
    let numbers = numbers(of: joined)
    #expect(numbers == Array(numbers[0]...(numbers[0] + numbers.count - 1)))
    #expect(joined.number(at: 0) == numbers.first)
    #expect(joined.number(at: joined.text.count - 1) == numbers.last)
  }
}
