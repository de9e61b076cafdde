import Testing

@testable import ArticleParser

@Suite struct CharacterWidthTests {
  @Test func fullSquaresAreTwoHalves() {
    for scalar in "报，。“”（）①②□●→あ가＋－Ａ　·—…𠀀".unicodeScalars { #expect(scalar.isWide, "\(scalar)") }
    for scalar in "aZ09,.()\"- ｱé".unicodeScalars { #expect(!scalar.isWide, "\(scalar)") }
  }

  @Test func widthsAddUp() {
    #expect("报a，1".unicodeScalars.map(\.self).halfWidth == 6)
  }
}
