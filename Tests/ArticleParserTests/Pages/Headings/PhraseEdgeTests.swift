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

  /// 举行 ends a clause and 助力 begins one; 在 wants its place and 的 what it belongs to.
  @Test func wordsAtABreakTellTwoPhrasesFromOne() {
    func score(_ above: String, _ below: String) -> Float {
      PhraseEdge.score(above: scalars(above), below: scalars(below))
    }
    #expect(score("青禾苹果节举行", "助力果农增收") > 2)
    #expect(score("青禾苹果节在", "的果园") < -2)
    #expect(score("青禾苹果节举行", "的果园") < score("青禾苹果节举行", "助力果农增收"))
    #expect(score("", "") == 0)
  }

  @Test func aSpeakerStandsBeforeWhatItSays() {
    #expect(PhraseEdge.opensWithSpeaker(scalars("县长称苹果已售完")))
    #expect(!PhraseEdge.opensWithSpeaker(scalars("称苹果已售完")))
    #expect(!PhraseEdge.opensWithSpeaker(scalars("加紧春耕")))
  }

  @Test func noWordOfTheTableIsThereTwiceOrTooLong() {
    for side in [PhraseEdgeTable.ends, PhraseEdgeTable.beginnings] {
      let words = side.flatMap { $0.words.split(separator: " ") }
      #expect(Set(words).count == words.count)
      #expect(words.allSatisfy { (1...2).contains($0.unicodeScalars.count) })
      #expect(side.allSatisfy { $0.weight != 0 })
    }
  }
}
