import Testing

@testable import ArticleParser

@Suite struct OrganisationTests {
  private func isName(_ text: String) -> Bool {
    Organisation.isName(Array(text.unicodeScalars)[...])
  }

  @Test(arguments: ["青禾市分公司", "白河县支局", "西山林场管理局", "南江大学", "第三人民医院", "白河市公安局", "青禾县总工会"])
  func aBareNameIsOne(_ name: String) {
    #expect(isName(name))
  }

  /// The ending alone, a text with marks, one too long for a name, one that goes on.
  @Test(arguments: [
    "", "公司", "青禾，市分公司", "青禾市分公司帮助果农", "“青禾市分公司”", "青禾市和白河市以及西山县的三家分公司",
  ])
  func anythingElseIsNot(_ text: String) {
    #expect(!isName(text))
  }
}
