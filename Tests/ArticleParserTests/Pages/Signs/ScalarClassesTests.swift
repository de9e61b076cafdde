import Testing

@testable import ArticleParser

@Suite struct ScalarClassesTests {
  @Test func ideographsIncludeZeroAndBrokenGlyphs() {
    for scalar in "中〇々㐀⼀⺠豈𠀀".unicodeScalars { #expect(scalar.isIdeograph, "\(scalar)") }
    for scalar in "a1，あ가　□".unicodeScalars { #expect(!scalar.isIdeograph, "\(scalar)") }
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

  @Test func blanksHaveNoPicture() {
    for scalar in " \u{3000}\u{A0}\t\u{200B}\u{FEFF}\u{2003}\u{0}".unicodeScalars {
      #expect(scalar.isBlank, "\(scalar.value)")
    }
    for scalar in "中a。-".unicodeScalars { #expect(!scalar.isBlank, "\(scalar)") }
  }

  @Test func digitsHaveTheirValueInBothWidths() {
    #expect("0５9".unicodeScalars.map(\.digit) == [0, 5, 9])
    #expect("五a".unicodeScalars.allSatisfy { $0.digit == nil })
  }

  @Test func sentencesEndWithTheirMarksOnly() {
    #expect("。！？…!?｡".unicodeScalars.allSatisfy { $0.endsSentence })
    #expect(!"，；：、.”".unicodeScalars.contains(where: { $0.endsSentence }))
  }

  @Test func marksThatCloseCannotBeginALine() {
    for scalar in "”’》）】".unicodeScalars {
      #expect(scalar.closes && scalar.cannotBegin, "\(scalar)")
    }
    for scalar in "“《（【□●".unicodeScalars { #expect(!scalar.cannotBegin, "\(scalar)") }
  }

  @Test func bracketsOpenAndClose() {
    #expect("（(〔﹙".unicodeScalars.allSatisfy { $0.opensBracket })
    #expect("）)〕﹚".unicodeScalars.allSatisfy { $0.closesBracket })
    #expect(!"）[".unicodeScalars.contains(where: { $0.opensBracket }))
  }
}
