import Testing

@testable import ArticleParser

@Suite struct PhraseEdgeTests {
  private func scalars(_ text: String) -> ArraySlice<Unicode.Scalar> {
    Array(text.unicodeScalars)[...]
  }

  @Test(arguments: ["青禾邮政推出", "北京：", "我国与", "扎实推进的"])
  func aLineThatWantsMoreIsOpen(_ line: String) {
    #expect(PhraseEdge.leavesOpen(scalars(line)))
  }

  @Test(arguments: ["", "喜迎国庆", "青禾县分公司", "苹果进城", "大会开幕"])
  func aPhraseOfItsOwnIsNot(_ line: String) {
    #expect(!PhraseEdge.leavesOpen(scalars(line)))
  }

  @Test func subjectsOpenAnewAndPredicatesGoOn() {
    #expect(PhraseEdge.opensAnew(scalars("各地加紧春耕")))
    #expect(!PhraseEdge.opensAnew(scalars("加紧春耕")))
    #expect(PhraseEdge.goesOn(scalars("持续升温")))
    #expect(!PhraseEdge.goesOn(scalars("苹果持续升温")))
    #expect(!PhraseEdge.goesOn(scalars("")))
  }
}
