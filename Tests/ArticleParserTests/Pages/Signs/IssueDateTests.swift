import Testing

@testable import ArticleParser

@Suite struct IssueDateTests {
  @Test(arguments: [
    ("2022年6月11日 星期六", "2022-06-11", "2022年6月11日 星期六"),
    ("第2版 2022 年 6 月 11 日", "2022-06-11", "2022 年 6 月 11 日"),
    ("二〇二三年三月五日", "2023-03-05", "二〇二三年三月五日"),
    ("中华民国十二年五月四日", "1923-05-04", "中华民国十二年五月四日"),
    ("2022-06-11 要闻", "2022-06-11", "2022-06-11"), ("2022.6.11", "2022-06-11", "2022.6.11"),
    ("２０２２年６月１１日", "2022-06-11", "２０２２年６月１１日"),
    ("2022年6月11日（周六）", "2022-06-11", "2022年6月11日（周六）"),
  ])
  func everyPrintedFormIsRead(line: String, date: String, printed: String) {
    let found = IssueDate.first(in: scalars(line))
    #expect(found?.text == date)
    #expect(text(found?.range, of: line) == printed)
  }

  @Test(arguments: ["", "6月11日", "2022年13月1日", "2022年6月32日", "1700年1月1日", "2022年6月", "共2022人"])
  func halfOrImpossibleDatesAreNone(line: String) {
    #expect(IssueDate.first(in: scalars(line)) == nil)
  }

  @Test func theFirstFullDateCounts() {
    #expect(IssueDate.first(in: scalars("6月10日讯 2022年6月11日 2022年6月12日"))?.text == "2022-06-11")
  }
}
