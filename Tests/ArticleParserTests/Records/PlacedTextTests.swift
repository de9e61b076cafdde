import Testing

@testable import ArticleParser

@Suite struct PlacedTextTests {
  private func append(_ string: String, _ line: Int, _ column: Int, to text: inout PlacedText) {
    let scalars = Array(string.unicodeScalars)
    let columns = LineColumns(first: Int32(column), count: scalars.count)
    text.append(scalars.indices, of: scalars, line: line, columns: columns)
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

  @Test func aGapInTheColumnsStartsARun() {
    var text = PlacedText()
    text.append(0..<3, of: ["甲", "乙", "丙"], line: 2, columns: [1, 3, 4])
    append("丁", 2, 5, to: &text)
    #expect(
      text.places.runs == [
        SourceMap.Run(offset: 0, line: 2, column: 1), SourceMap.Run(offset: 1, line: 2, column: 3),
      ])
  }

  @Test func aStretchOfALineKeepsItsColumns() {
    var text = PlacedText()
    text.append(1..<3, of: ["甲", "乙", "丙"], line: 2, columns: [1, 3, 4])
    text.appendBlank(line: 3, column: 7)
    #expect(text.text == "乙丙 ")
    #expect(
      text.places.runs == [
        SourceMap.Run(offset: 0, line: 2, column: 3), SourceMap.Run(offset: 2, line: 3, column: 7),
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
    text.removeLast()
    append("bei", 2, 1, to: &text)
    #expect(text.text == "hubei")
    #expect(text.places.place(of: 1)?.line == 1)
    #expect(text.places.place(of: 2)?.line == 2)
    #expect(text.places.place(of: 4)?.column == 3)
  }

  @Test func textFromAnOffsetIsWhatFollowedIt() {
    var text = PlacedText()
    append("正文", 1, 1, to: &text)
    text.appendLineEnd()
    let start = text.count
    append("小标题", 2, 1, to: &text)
    #expect(start == 3)
    #expect(text.text(from: start) == "小标题")
  }
}
