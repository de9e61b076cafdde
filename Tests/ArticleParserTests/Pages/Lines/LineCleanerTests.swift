import Testing

@testable import ArticleParser

@Suite struct LineCleanerTests {
  private func clean(_ text: String) throws -> PrintedLine {
    try #require(LineCleaner.clean(Array(text.utf8)[...], number: 1, blanksBefore: 0))
  }

  @Test(arguments: [
    ("纳 物 业 费 ，省 时 又 省 力 ！”连 日", "纳物业费，省时又省力！”连日"),
    ("综合资产 1810 万元", "综合资产1810万元"),
    ("本报讯 为进一步开拓省", "本报讯 为进一步开拓省"),
    ("接入 Apple Watch 与 5G 网络", "接入Apple Watch与5G网络"),
    ("“ 天宫课堂” 第四课", "“天宫课堂” 第四课"),
    ("增长2. 6万亿", "增长2.6万亿"),
    ("⼀⽅⻘年", "一方青年"),
  ]) func justificationGoesAndWordsStayApart(_ raw: String, _ text: String) throws {
    #expect(String(String.UnicodeScalarView(try clean(raw).text)) == text)
  }

  @Test func aLineThatWasSpacedOutFilledItsColumn() throws {
    #expect(try clean("场 景 化 运 营 ”三 位 一 体 的 场 景").isStretched)
    #expect(try !clean("扶农助农 保供保畅工作有序推进").isStretched)
  }

  @Test func labelsAndBylinesKeepTheirBlanks() throws {
    #expect(String(String.UnicodeScalarView(try clean("快 评").text)) == "快 评")
    #expect(String(String.UnicodeScalarView(try clean("□ 张 璨").text)) == "□ 张 璨")
  }

  @Test func columnsAreThoseOfTheRawLine() throws {
    #expect(try clean("  甲 乙 1").columns == [3, 4, 5, 7])
  }

  @Test func blankLinesAreNone() {
    #expect(LineCleaner.clean(Array(" \u{3000}\t".utf8)[...], number: 1, blanksBefore: 0) == nil)
  }
}

extension LineCleanerTests {
  @Test func aLineOfManyWordsKeepsEveryBlankWithItsColumn() throws {
    let line = try clean("共 a  b。 c 5 页")
    #expect(String(String.UnicodeScalarView(line.text)) == "共a b。c 5页")
    #expect(line.columns == [1, 3, 5, 6, 7, 9, 10, 11, 13])
    #expect(line.width == 2 + 3 + 2 + 3 + 2)
  }
}
