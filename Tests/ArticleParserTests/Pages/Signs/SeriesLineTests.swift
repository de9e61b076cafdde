import Testing

@testable import ArticleParser

@Suite struct SeriesLineTests {
  @Test(arguments: [
    "本期关注：科技创新", "本期话题:转型", "——乡村振兴系列报道之三", "系列述评②", "【本期主题：甲】",
  ])
  func seriesAreTold(line: String) {
    #expect(SeriesLine(scalars(line)) == .series)
  }

  @Test(arguments: ["编者按", "编者按：近年来，", "【编者的话】", "编 者 按", "●编者按 近年来", "核心提示：甲乙"])
  func editorsNotesAreTold(line: String) {
    #expect(SeriesLine(scalars(line)) == .editorsNote)
  }

  @Test(arguments: [
    "", "本期关注的是科技", "编者按照要求改了三次", "完善系统建设", "这组系列报道，共有五篇。",
    "系列报道刊出以后读者来信很多纷纷要求再登", "甲",
  ])
  func otherLinesAreNone(line: String) {
    #expect(SeriesLine(scalars(line)) == nil)
  }
}
