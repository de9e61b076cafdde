import Testing

@testable import ArticleParser

@Suite struct OpenPhraseTests {
  @Test(arguments: ["青禾邮政推出", "北京：", "我国与", "扎实推进的"])
  func aLineThatWantsMoreIsOpen(_ line: String) {
    #expect(OpenPhrase.ends(Array(line.unicodeScalars)[...]))
  }

  @Test(arguments: ["", "喜迎国庆", "青禾县分公司", "苹果进城", "大会开幕"])
  func aPhraseOfItsOwnIsNot(_ line: String) {
    #expect(!OpenPhrase.ends(Array(line.unicodeScalars)[...]))
  }
}
