import Testing

@testable import ArticleParser

@Suite struct PhraseEdgeTests {
  private func scalars(_ text: String) -> ArraySlice<Unicode.Scalar> {
    Array(text.unicodeScalars)[...]
  }

  @Test(arguments: ["青禾邮政推出", "北京：", "我国与", "扎实推进的"])
  func aLineThatWantsMoreLeadsOn(_ line: String) {
    #expect(PhraseEdge.leadsOn(scalars(line)))
  }

  @Test(arguments: ["", "喜迎国庆", "青禾县分公司", "苹果进城", "大会开幕"])
  func aPhraseOfItsOwnDoesNot(_ line: String) {
    #expect(!PhraseEdge.leadsOn(scalars(line)))
  }

  @Test func subjectsAndSpeakersOpenAnew() {
    #expect(PhraseEdge.opensAnew(scalars("各地加紧春耕")))
    #expect(PhraseEdge.opensAnew(scalars("县长称苹果已售完")))
    #expect(!PhraseEdge.opensAnew(scalars("称苹果已售完")))
    #expect(!PhraseEdge.opensAnew(scalars("加紧春耕")))
  }

  @Test func aPredicateGoesOn() {
    #expect(PhraseEdge.goesOn(scalars("取得新成效")))
    #expect(PhraseEdge.goesOn(scalars("持续升温")))
    #expect(!PhraseEdge.goesOn(scalars("苹果持续升温")))
    #expect(!PhraseEdge.goesOn(scalars("")))
  }

  @Test func aVerbOpensASecondPhrase() {
    #expect(PhraseEdge.opensWithVerb(scalars("助力果农增收")))
    #expect(!PhraseEdge.opensWithVerb(scalars("果农增收")))
  }

  @Test func aClauseEndsWithWhatHappened() {
    #expect(PhraseEdge.closes(scalars("青禾苹果节开幕")))
    #expect(!PhraseEdge.closes(scalars("青禾苹果节")))
    #expect(!PhraseEdge.closes(scalars("")))
  }
}
