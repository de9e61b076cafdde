import Testing

@testable import jianbao

@Suite struct PassageTests {
  private let text = Array("甲乙。丙丁！”戊，己？\n庚辛\n\n壬；癸".unicodeScalars)

  private func text(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(text[range]))
  }

  @Test(arguments: [
    (0, "甲乙。"), (2, "甲乙。"), (3, "丙丁！”"), (6, "丙丁！”"), (7, "戊，己？"), (10, "戊，己？"),
    (12, "庚辛"), (16, "壬；"), (18, "癸"),
  ])
  func theSentenceAroundAnIndex(_ index: Int, _ sentence: String) {
    #expect(text(Passage.sentence(around: index, in: text)) == sentence)
  }

  @Test func neighboursAreWholeSentences() {
    #expect(text(Passage.sentences(0, around: 3..<4, in: text)) == "丙丁！”")
    #expect(text(Passage.sentences(1, around: 3..<4, in: text)) == "甲乙。丙丁！”戊，己？")
    #expect(text(Passage.sentences(2, around: 12..<13, in: text)) == "丙丁！”戊，己？\n庚辛\n\n壬；癸")
    #expect(
      text(Passage.sentences(99, around: 0..<1, in: text)) == String(String.UnicodeScalarView(text))
    )
  }

  @Test func everyCutLiesInsideTheText() {
    for index in text.indices {
      let range = Passage.sentence(around: index, in: text)
      #expect(range.contains(index) || text[index] == "\n")
    }
    #expect(Passage.sentences(3, around: 0..<0, in: []) == 0..<0)
  }
}
