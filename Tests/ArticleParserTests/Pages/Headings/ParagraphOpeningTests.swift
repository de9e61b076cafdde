import Testing

@testable import ArticleParser

@Suite struct ParagraphOpeningTests {
  @Test(arguments: [
    ("近日，白河市举办元宵灯会", ParagraphOpening.announced),
    ("记者从县气象局获悉，雨季提前", .announced),
    ("图为果农在装箱", .announced),
    ("县统计局今天（4月27日）发布数据显示，", .dated),
    ("6月17日，青禾县召开春耕会", .dated),
    ("此外，县里还修了三座桥", .plain),
    ("青禾县的果园今年又是丰收年", .plain),
    ("青禾县的果园今年又是丰收年，4月27日开园", .plain),
    ("日子一天比一天好", .plain),
    ("", .plain),
  ]) func whatItOpensWith(text: String, opening: ParagraphOpening) {
    #expect(ParagraphOpening(Array(text.unicodeScalars)[...]) == opening)
  }
}
