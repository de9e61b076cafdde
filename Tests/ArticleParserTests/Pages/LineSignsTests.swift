import Testing

@testable import ArticleParser

@Suite struct LineSignsTests {
  private func scalars(_ text: String) -> ArraySlice<Unicode.Scalar> {
    Array(text.unicodeScalars)[...]
  }

  private func people(_ text: String) -> [String]? {
    let line = scalars(text)
    return LineSigns.byline(line, LineSignals(line))?.list.people.map(\.name)
  }

  @Test(arguments: [
    ("□李平 王云", ["李平", "王云"]), ("摊位百余个。 □李平", ["李平"]), ("（李平 王云）", ["李平", "王云"]),
    ("本报记者 李平", ["李平"]),
  ])
  func bylinesPassTheCheapLook(text: String, names: [String]) {
    #expect(people(text) == names)
  }

  @Test(arguments: ["摊位百余个，游客如织。", "记者昨天在夜市看到，摊位百余个", ""])
  func runningTextHasNoByline(text: String) {
    #expect(people(text) == nil)
  }

  @Test(arguments: ["□王仁", "[王仁", "王仁", "5王仁 摄影报道"])
  func peopleAreReadWhateverTheirMarkBecame(text: String) {
    #expect(LineSigns.people(scalars(text)).people.map(\.name) == ["王仁"])
  }

  @Test func labelsAreShortAndHaveNeitherMarksNorDigits() throws {
    func label(_ text: String) -> String? {
      PrintedPages.page([text]).lines.first.flatMap { LineSigns.label($0.text) }?.text
    }
    #expect(label("动 态") == "动态")
    #expect(label("快评：") == nil)
    #expect(label("第3版动态") == nil)
  }

  @Test func folioLinesAreNoProse() {
    func isFolio(_ text: String) -> Bool {
      PrintedPages.page([text]).lines.first.flatMap { LineSigns.folio($0, LineSignals($0.text)) }
        != nil
    }
    #expect(isFolio("2022年1月6日 星期四 责任编辑 王平 版式 李云"))
    #expect(!isFolio("2022年1月6日，夜市在县城开张，摊位百余个。"))
  }
}
