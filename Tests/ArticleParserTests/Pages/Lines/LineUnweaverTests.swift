import Testing

@testable import ArticleParser

@Suite struct LineUnweaverTests {
  private let left = [
    "青禾县果园里苹果挂满枝头果农", "忙着采摘装箱每天都有车辆把苹", "果运往城里的批发市场今年的苹", "果又大又甜批发市场的客商早早",
    "来到果园订货采摘的果农说今年", "的收成好批发价格也比去年的高",
  ]
  private let right = [
    "白河市古城河岸花灯亮起来游客", "沿着河岸赏灯猜谜古城里人来人", "往夜市上的游客边走边看赏灯的", "人群直到深夜才散去夜市的摊主",
    "说灯会期间游客多生意也比平日", "里好得多赏灯猜谜的灯会还要办",
  ]

  private func text(_ page: PrintedPage) -> [String] {
    page.lines.map { String(String.UnicodeScalarView($0.text)) }
  }

  /// The same words set to another measure, so that the page has every pair inside a line.
  private func reset(_ lines: [String]) -> [String] {
    let text = Array(lines.joined())
    return stride(from: 0, to: text.count, by: 17).map {
      String(text[$0..<min(text.count, $0 + 17)])
    }
  }

  @Test func columnsPutOutByTurnsAreTakenApart() {
    let woven = zip(left, right).flatMap { [$0, $1] }
    let lines = text(PrintedPages.page(reset(left) + reset(right) + ["", "市民都说好。"] + woven))
    #expect(Array(lines.suffix(12)) == left + right)
  }

  @Test func plainColumnsStayAsTheyAre() {
    #expect(text(PrintedPages.page(left + right)) == left + right)
  }

  @Test func aColumnMayEndBeforeTheOther() {
    let woven = [left[0], right[0], left[1], right[1], left[2], right[2]] + left[3...]
    let lines = text(PrintedPages.page(reset(left) + reset(right) + ["", "市民都说好。"] + woven))
    #expect(Array(lines.suffix(9)) == left + right[0..<3])
  }

  @Test func noLineIsLostWhateverTheOrder() {
    let all = left + right + reset(left) + reset(right)
    var state: UInt64 = 20_261_121
    for _ in 0..<100 {
      var shuffled = all
      for index in shuffled.indices.dropLast() {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        shuffled.swapAt(index, index + Int(state >> 33) % (shuffled.count - index))
      }
      #expect(text(PrintedPages.page(shuffled)).sorted() == all.sorted(), "order \(shuffled)")
    }
  }
}
