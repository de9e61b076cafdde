import Testing

@testable import jianbao

@Suite struct MarkedTextTests {
  private let scalars = Array("甲乙丙丁戊己".unicodeScalars)

  @Test func overlappingMarksAreOne() {
    let text = MarkedText(scalars, marking: [3..<5, 0..<2, 1..<3, 4..<4, 5..<9])
    #expect(text.marks == [0..<3, 3..<5, 5..<6])
  }

  @Test func partsKeepTheirShareOfTheMarks() {
    let text = MarkedText(scalars, marking: [1..<4])
    #expect(text.part(2..<6).marks == [0..<2])
    #expect(text.part(4..<6).marks.isEmpty)
  }

  @Test func marksAreDrawnAndControlCharactersAreNot() {
    let text = MarkedText(Array("甲\u{1B}[2J乙".unicodeScalars), marking: [5..<6])
    #expect(text.drawn(with: Style(hasColour: true)) == "甲␛[2J\u{1B}[1;31m乙\u{1B}[0m")
    #expect(text.drawn(with: Style(hasColour: false)) == "甲␛[2J乙")
    #expect(text.plain == "甲␛[2J乙")
  }

  @Test func wrappedLinesKeepTheirMarks() {
    let text = MarkedText(Array("甲乙丙丁 word 戊己庚辛".unicodeScalars), marking: [3..<11])
    let lines = text.wrapped(cells: 10)
    #expect(lines.map(\.plain) == ["甲乙丙丁", "word 戊己", "庚辛"])
    #expect(lines.map(\.marks) == [[3..<4], [0..<6], []])
  }
}
