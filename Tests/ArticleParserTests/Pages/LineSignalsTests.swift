import Testing

@testable import ArticleParser

@Suite struct LineSignalsTests {
  private func signals(_ text: String) -> LineSignals { LineSignals(text.unicodeScalars) }

  @Test(
    arguments: [
      ("新闻发布会", []), ("第2版 要闻", .folio), ("今天，他说。", [.prose, .clauseEnd]),
      ("（上接第一版）", [.jump, .folio]), ("□本报记者 王健", [.bylineMark, .role, .folio, .lead]),
      ("口 李平", .doubtfulMark), ("𠮷野家", []), ("", []),
    ] as [(String, LineSignals)])
  func aTextHasTheSignalsOfItsCharacters(_ text: String, _ expected: LineSignals) {
    #expect(signals(text) == expected)
    let each = text.unicodeScalars.map { LineSignals($0) }
    #expect(each.reduce([]) { $0.union($1) } == expected)
  }

  @Test(arguments: [
    "本报讯 今年", "木报讯 今年", "本报6月8日讯", "【本报讯】", "据新华社北京6月11日电", "中新网上海3月1日电",
    "本刊讯", "本台消息",
  ]) func everyLeadIsSignalled(_ text: String) {
    #expect(signals(text).contains(.lead))
  }

  @Test func everyMarkThatOpensABylineIsSignalled() throws {
    for mark in "□■◎▪◇◆口〇○●Oo0▲★".unicodeScalars {
      let text = Array("\(mark)郭睿 李平".unicodeScalars)
      let byline = Byline.whole(text[...])
      #expect(LineSigns.byline(text[...], LineSignals(text)) == byline, "\(mark)")
    }
  }
}
