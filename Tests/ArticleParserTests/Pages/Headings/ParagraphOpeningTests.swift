import Testing

@testable import ArticleParser

@Suite struct ParagraphOpeningTests {
  private func score(_ text: String) -> Float {
    ParagraphOpening.score(Array(text.unicodeScalars)[...])
  }

  @Test(arguments: [
    "近日，青禾县发布今年的果园规划", "记者从县气象局获悉，雨季提前", "县统计局今天（4月27日）发布最新数据显示，",
    "6月17日下午，青禾县召开春耕会", "眼下，各地果农抢抓农时采摘苹果",
  ])
  func articlesOpenSo(text: String) {
    #expect(score(text) > 0)
  }

  @Test(arguments: [
    "此外，县里还修了三座桥", "会议指出，要修好村里的路", "他表示，果农的收入提高了", "同时，县里还强调要节水",
    "青禾县的果园又是丰收年", "日子一天比一天好", "",
  ])
  func laterParagraphsOpenSo(text: String) {
    #expect(score(text) < 0)
  }

  /// Justified lines have blanks between their characters; any number is one.
  @Test func blanksAndTheLengthOfNumbersSayNothing() {
    #expect(score("6 月 1 7 日 ， 县 里 召 开") == score("11月7日，县里召开"))
    #expect(score("增长4.5%，ABC") == score("增长17%，X"))
  }

  @Test func whatStandsFurtherOnSaysNothing() {
    let text = "青禾县的果园今年又是一个丰收的年景满山苹果红透果农忙着采"
    #expect(score(text + "近日，记者从各地") == score(text))
  }
}
