import Testing

@testable import ArticleParser

@Suite struct ScalarTraitsTests {
  @Test func fullSquaresAreTwoHalves() {
    for scalar in "报，。“”（）①②□●→あ가＋－Ａ　·—…𠀀".unicodeScalars { #expect(scalar.isWide, "\(scalar)") }
    for scalar in "aZ09,.()\"- ｱé".unicodeScalars { #expect(!scalar.isWide, "\(scalar)") }
  }

  @Test func hanAreIdeographsOfAllPlanes() {
    for scalar in "报〇々㐀𠀀豈".unicodeScalars { #expect(scalar.isHan, "\(scalar)") }
    for scalar in "，aあ가⼀①".unicodeScalars { #expect(!scalar.isHan, "\(scalar)") }
  }

  @Test func marksThatOpenNeverClose() {
    for value in UInt32(0x20)..<0xFFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect(!(scalar.isOpening && scalar.isClosing))
      #expect(!(scalar.isStop && (scalar.isOpening || scalar.isClosing)))
    }
  }

  @Test func sentencesEndWithFullStopsInBothWidths() {
    for scalar in "。！？!?｡".unicodeScalars { #expect(scalar.isSentenceEnd, "\(scalar)") }
    for scalar in "，、；：…”.".unicodeScalars { #expect(!scalar.isSentenceEnd, "\(scalar)") }
  }
}
