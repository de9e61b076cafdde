import TestSupport
import Testing

@testable import ArticleParser

@Suite struct GridUnweaverTests {
  private let first = GridPages.column(9, width: 12, from: 0)
  private let second = GridPages.column(9, width: 13, from: 40)
  private let third = GridPages.column(9, width: 12, from: 80)

  private func unwoven(_ lines: [String]) -> [String] {
    GridPages.text(PrintedPages.page(lines))
  }

  @Test(arguments: [1, 2, 4]) func columnsComeOutOneAfterTheOther(_ gutter: Int) {
    let page = GridPages.sideBySide([first, second, third], gutter: gutter)
    #expect(unwoven(page) == first + second + third)
  }

  @Test func blanksBesideNumbersAreNoGutters() {
    var columns = [first, second, third]
    columns[0][3] = "果农今年卖果 8 万斤"
    columns[1][5] = "夜市共有摊位 260 个"
    columns[2][4] = "全长 12 公里的山路上"
    let lines = unwoven(GridPages.sideBySide(columns, gutter: 1))
    #expect(lines == columns.flatMap { $0.map { $0.filter { $0 != " " } } })
  }

  @Test func aHeadlineOverTwoColumnsStaysWithThem() {
    let left = ["    青禾苹果直达城里批发市场"] + GridPages.sideBySide([first, second], gutter: 2)
    let right = ["雪后林场清路忙"] + third
    let lines = unwoven(GridPages.sideBySide([left, right], gutter: 3))
    #expect(lines == ["青禾苹果直达城里批发市场"] + first + second + right)
  }

  @Test func bandsAreReadOneBelowTheOther() {
    let lower = [third, GridPages.column(9, width: 12, from: 23)]
    let page =
      GridPages.sideBySide([first, second], gutter: 2) + ["", "", "白河元宵灯会点亮古城"]
      + GridPages.sideBySide(lower, gutter: 2)
    #expect(unwoven(page) == first + second + ["白河元宵灯会点亮古城"] + lower[0] + lower[1])
  }

  @Test func aBylineAtTheEndOfALastLineStaysInIt() {
    var ended = first
    ended[8] = "果园。   □李明"
    let lines = unwoven(GridPages.sideBySide([ended, second], gutter: 3))
    #expect(lines[8].hasPrefix("果园。"))
    #expect(lines[8].hasSuffix("□李明"))
    #expect(Array(lines[9...]) == second)
  }

  @Test func theFolioLineStaysWhole() {
    let folio = "2023年1月11日 星期三      责任编辑 李明      青禾日报      第2版"
    let lines = unwoven([folio] + GridPages.sideBySide([first, second], gutter: 2))
    #expect(lines.count == 19)
    #expect(lines[0].hasPrefix("2023年1月11日") && lines[0].hasSuffix("第2版"))
  }

  @Test func paragraphsKeepTheirIndent() {
    var indented = second
    indented[4] = "    " + indented[4].prefix(9)
    let page = PrintedPages.page(GridPages.sideBySide([first, indented, third], gutter: 2))
    #expect(page.lines.indices.filter { page.lines[$0].indent > 0 } == [13])
  }

  @Test func aLineKnowsItsPlaceInTheFile() {
    let page = PrintedPages.page(GridPages.sideBySide([first, second], gutter: 2))
    #expect(page.lines.map(\.number) == Array(1...9) + Array(1...9))
    #expect(page.lines[0].columns.first == 1)
    #expect(page.lines[9].columns.first == 15)
  }

  @Test func onlyTheFirstLineOfAColumnStandsApart() {
    let page = PrintedPages.page(GridPages.sideBySide([first, second], gutter: 2))
    #expect(page.lines.indices.filter { page.lines[$0].blanksBefore > 0 } == [0, 9])
  }

  @Test func otherPagesStayAsTheyAre() {
    let spaced = second.map { $0.map(String.init).joined(separator: " ") }
    let numbered = third.map { String($0.prefix(5)) + " 8 " + String($0.dropFirst(5)) }
    let pages: [[String]] = [first + second, spaced, numbered]
    for lines in pages {
      var page = PrintedPage(number: 1)
      for (index, line) in lines.enumerated() {
        let bytes = Array(line.utf8)
        if let line = LineCleaner.clean(bytes[...], number: index + 1, blanksBefore: 0) {
          page.lines.append(line)
        }
      }
      let before = page.lines.map(\.text)
      GridUnweaver.unweave(&page)
      #expect(page.lines.map(\.text) == before)
    }
  }

  @Test func endlessLinesAreNoColumns() {
    let page = GridPages.sideBySide([first, second], gutter: 990)
    #expect(PrintedPages.page(page).lines.count == 9)
  }

  @Test(arguments: 1...60) func noCharacterIsLostOrDoubled(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var lines: [String] = []
    for band in 0..<Int.random(in: 1...4, using: &random) {
      let columns = (0..<Int.random(in: 1...5, using: &random)).map { column in
        var text = GridPages.column(
          Int.random(in: 1...14, using: &random), width: Int.random(in: 6...20, using: &random),
          from: band * 31 + column * 17)
        let row = Int.random(in: 0..<text.count, using: &random)
        text[row] = ["", "□李明", "  。", "A b 8", "（上接第1版）"][Int.random(in: 0..<5, using: &random)]
        return text
      }
      lines += GridPages.sideBySide(columns, gutter: Int.random(in: 0...4, using: &random))
      if Bool.random(using: &random) { lines.append("") }
    }
    if Bool.random(using: &random) { lines.shuffle(using: &random) }
    let printed = lines.joined().unicodeScalars.filter { $0 != " " }.sorted { $0.value < $1.value }
    let read = PrintedPages.page(lines).lines.flatMap(\.text).filter { $0 != " " }
    #expect(read.sorted { $0.value < $1.value } == printed, "seed \(seed)")
  }

  @Test func articlesSideBySideAreCutApart() {
    let left = ["青禾苹果直达城里", ""] + PrintedPages.orchard.map { indented($0) } + ["□李明"]
    let right = ["白河元宵灯会点亮古城", ""] + PrintedPages.lanterns.map { indented($0) } + ["□王小红"]
    let articles = PrintedPages.articles(GridPages.sideBySide([left, right], gutter: 3))
    #expect(articles.map(\.headline) == ["青禾苹果直达城里", "白河元宵灯会点亮古城"])
    #expect(articles.map { $0.authors.map(\.name) } == [["李明"], ["王小红"]])
    #expect(articles.map(\.body) == [PrintedPages.orchard, PrintedPages.lanterns].map(paragraphs))
    #expect(articles.map(\.source.lines) == [[1...8], [1...8]])
  }

  private func startsParagraph(_ line: String) -> Bool {
    ["本报讯", "该分公司", "灯会持续"].contains { line.hasPrefix($0) }
  }

  private func indented(_ line: String) -> String { startsParagraph(line) ? "    " + line : line }

  private func paragraphs(_ lines: [String]) -> String {
    lines.reduce("") { $0 + (startsParagraph($1) && !$0.isEmpty ? "\n" : "") + $1 }
  }
}
