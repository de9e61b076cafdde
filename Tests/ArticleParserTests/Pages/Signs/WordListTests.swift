import Testing

@testable import ArticleParser

struct WordListTests {
  private let list = WordList("甲乙丙 甲乙 丁")

  @Test func comparesOpeningsClosingsAndWholes() {
    #expect(list.openingLength(of: scalars("甲乙丙丁")) == 3)
    #expect(list.openingLength(of: scalars("甲乙丁")) == 2)
    #expect(list.openingLength(of: scalars("甲")) == nil)
    #expect(list.closingLength(of: scalars("丙丁")) == 1)
    #expect(list.closingLength(of: scalars("乙")) == nil)
    #expect(list.contains(scalars("甲乙")))
    #expect(!list.contains(scalars("甲乙丁")))
    #expect(!list.contains([]))
  }

  @Test func findsTheFirstWordInASliceByItsOwnIndices() {
    let line = scalars("戊己甲乙丁")
    #expect(list.firstRange(in: line) == 2..<4)
    #expect(list.firstRange(in: line[3...]) == 4..<5)
    #expect(list.firstRange(in: line[..<3]) == nil)
  }

  @Test func setsTellCharactersThatShareTheirLowBits() {
    let set = ScalarSet("A")
    #expect(set.contains("A"))
    #expect(!set.contains("\u{81}"))
  }
}
