import Testing

@testable import ArticleParser

@Suite struct WeaveReadingTests {
  /// Two texts, each set so that every line end falls into a word that the page has elsewhere.
  private let words = ["批发市场的苹果收成好价格高", "古城河岸赏灯猜谜游客人多夜市"]
  private let left = ["果农说今年的收成", "好批发市场上的苹", "果又大价格比去年", "高客商早早来订货"]
  private let right = ["花灯照亮古城河", "岸人来人往的游", "客边走边看赏灯", "猜谜直到深夜才"]

  private func columns(_ lines: [String]) -> [Int] {
    let page = PrintedPages.page(words + ["今年的收成好苹果大", "河岸的游客", "赏灯猜谜", "去年高"])
    let printed = lines.enumerated().map { index, text in
      var line = PrintedLine(
        text: Array(text.unicodeScalars), columns: text.unicodeScalars.indices.map { _ in 1 },
        number: index + 1)
      line.width = text.unicodeScalars.reduce(0) { $0 + $1.halfWidth }
      return line
    }
    let bond = LineBond(printed, pairs: page.pairs)
    var reading = WeaveReading(printed, bond: bond, partsLines: false)
    return reading.columns(of: printed.indices)
  }

  @Test func plainTextIsOneColumn() {
    #expect(columns(left) == [0, 0, 0, 0])
    #expect(columns(left + right) == [0, 0, 0, 0, 0, 0, 0, 0])
  }

  @Test func linesByTurnsAreTwoColumns() {
    #expect(columns(zip(left, right).flatMap { [$0, $1] }) == [0, 1, 0, 1, 0, 1, 0, 1])
  }

  @Test func noLinesHaveNoColumns() {
    #expect(columns([]).isEmpty)
  }
}
