import Testing

@testable import BigramIndex

@Suite struct PhraseReaderTests {
  @Test func aWordKeepsThePlacesOfItsParts() {
    let typed = PhraseReader.typedPhrases(inWord: "于10:40办CRM*", isExact: false)
    #expect(typed.map(\.places) == [[0..<1, 1..<3], [4..<6, 6..<7, 7..<10]])
    #expect(typed.last?.phrase.elements.last == .prefix(Array("crm".utf8)))
  }

  @Test func stretchesOverlapByAllButOne() {
    let typed = PhraseReader.typedPhrases(inWord: "智慧物业", isExact: false)[0]
    #expect(
      typed.stretches(of: 2).map(\.places) == [[0..<1, 1..<2], [1..<2, 2..<3], [2..<3, 3..<4]])
    #expect(typed.stretches(of: 4) == [typed])
    #expect(typed.stretches(of: 9) == [typed])
  }

  @Test func marksCountOnlyInQuotes() throws {
    let quoted = try #require(PhraseReader.phrase(ofQuoted: "甲，乙", isExact: false))
    #expect(quoted.elements == [.han(0x7532), .mark(0x2C), .han(0x4E59)])
    #expect(PhraseReader.phrases(inWord: "甲，乙", isExact: false).count == 2)
  }

  @Test func anExactWordKeepsItsOwnTextOnly() {
    let phrases = PhraseReader.phrases(inWord: "數，字", isExact: true)
    #expect(phrases.map(\.exactText) == [Array("數".utf8), Array("字".utf8)])
  }
}
