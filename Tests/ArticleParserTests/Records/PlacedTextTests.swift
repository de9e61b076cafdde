import Testing

@testable import ArticleParser

@Suite struct PlacedTextTests {
  private func append(_ string: String, _ line: Int, _ column: Int, to text: inout PlacedText) {
    for (index, scalar) in string.unicodeScalars.enumerated() {
      text.append(scalar, line: line, column: column + index)
    }
  }

  @Test func neighboursOfARawLineAreOneRun() {
    var text = PlacedText()
    append("邮政é", 3, 5, to: &text)
    append("网点😀", 4, 1, to: &text)
    #expect(text.text == "邮政é网点😀")
    #expect(text.count == 6)
    #expect(
      text.places.runs == [
        SourceMap.Run(offset: 0, line: 3, column: 5), SourceMap.Run(offset: 3, line: 4, column: 1),
      ])
  }

  @Test func aLineEndTakesNoPlaceOfTheFile() {
    var text = PlacedText()
    append("甲", 1, 1, to: &text)
    text.appendLineEnd()
    append("乙", 1, 2, to: &text)
    #expect(text.text == "甲\n乙")
    #expect(text.places.place(of: 2)?.column == 2)
  }

  @Test func whatIsTakenBackLeavesNoPlace() {
    var text = PlacedText()
    append("hu-", 1, 1, to: &text)
    text.removeLastASCII()
    append("bei", 2, 1, to: &text)
    #expect(text.text == "hubei")
    #expect(text.places.place(of: 1)?.line == 1)
    #expect(text.places.place(of: 2)?.line == 2)
    #expect(text.places.place(of: 4)?.column == 3)
  }

  @Test func textFromAMarkIsWhatFollowedIt() {
    var text = PlacedText()
    append("正文", 1, 1, to: &text)
    text.appendLineEnd()
    let mark = text.end
    append("小标题", 2, 1, to: &text)
    #expect(mark.offset == 3)
    #expect(text.text(from: mark) == "小标题")
  }
}
