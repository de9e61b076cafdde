import Testing

@testable import ArticleParser

struct DatelineTests {
  @Test(arguments: [
    ("本报讯 日前，江苏", "本报讯", "本报讯", ""),
    ("本报讯“扫一扫", "本报讯", "本报讯", ""),
    ("本报讯(记者 王森)为落实", "本报讯(记者 王森)", "本报讯", "王森"),
    ("本报讯 （记者 邸新宇 通讯员 兰帅） 11月", "本报讯 （记者 邸新宇 通讯员 兰帅）", "本报讯", "邸新宇 兰帅"),
    ("本 报 讯 （ 甘 肃 记 者   马 智 勇 ） 今", "本 报 讯 （ 甘 肃 记 者   马 智 勇 ）", "本报讯", "马智勇"),
    ("本报讯（记者熊莲通讯员戴彬）近日", "本报讯（记者熊莲通讯员戴彬）", "本报讯", "熊莲 戴彬"),
    ("本报讯（记者 任红昊通讯员 申天磊）", "本报讯（记者 任红昊通讯员 申天磊）", "本报讯", "任红昊 申天磊"),
    ("木报迅 近日", "木报迅", "本报讯", ""),
    ("新华社北京6月11日电（记者李明）今天", "新华社北京6月11日电（记者李明）", "新华社北京6月11日电", "李明"),
    ("本报北京11月3日电 记者王军报道：会议", "本报北京11月3日电 记者王军报道：", "本报北京11月3日电", "王军"),
    ("据中新社纽约12日电 美国", "据中新社纽约12日电", "中新社纽约12日电", ""),
    ("本报6月8日讯 今天", "本报6月8日讯", "本报6月8日讯", ""),
    ("本报讯〈记者 李明 》今天", "本报讯〈记者 李明 》", "本报讯", "李明"),
    ("本报讯〈《通讯员 王军)近日", "本报讯〈《通讯员 王军)", "本报讯", "王军"),
    ("本报讯 《西游记》展览开幕", "本报讯", "本报讯", ""),
    ("【本报讯】昨天", "【本报讯】", "本报讯", ""),
  ])
  func reads(line: String, lead: String, dateline: String, people: String) throws {
    let found = try #require(Dateline.atStart(of: scalars(line)))
    #expect(text(found.range, of: line) == lead)
    #expect(found.text == dateline)
    #expect(found.people.map(\.name).joined(separator: " ") == people)
    #expect(!found.isOpen)
  }

  @Test func keepsTheBracketOpenThatTheNextLineCloses() throws {
    let found = try #require(Dateline.atStart(of: scalars("本报讯（记者 熊正萌 通")))
    #expect(found.isOpen)
    #expect(found.people.map(\.name).first == "熊正萌")
  }

  @Test(arguments: [
    "本报通讯员 赖志明", "本报记者 王健", "据报道，这家网站", "本报告期内公司实现营业收入", "商务部今天发布",
    "在互联网上，该报道引起热议", "本次会议", "（记者 王森）",
  ])
  func leavesOtherLines(line: String) {
    #expect(Dateline.atStart(of: scalars(line)) == nil)
  }

  @Test func leavesABracketThatNamesNobody() throws {
    let line = "本报讯（5月18日）国务院"
    let found = try #require(Dateline.atStart(of: scalars(line)))
    #expect(text(found.range, of: line) == "本报讯")
  }
}
