import Testing

@testable import ArticleParser

@Suite struct RadicalFoldTests {
  private func folded(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map(RadicalFold.fold)))
  }

  @Test func radicalsBecomeTheIdeographsTheyLookLike() {
    #expect(folded("⼀⽅⽔⼟养⼀⽅⼈") == "一方水土养一方人")
    #expect(folded("⻘⻓⻅") == "青长见")
  }

  @Test func allElseStays() {
    let text = "一方水土 abc 123，。“”𠀀"
    #expect(folded(text) == text)
  }

  @Test func everyRadicalOfTheKangxiBlockHasAnIdeograph() {
    for value in UInt32(0x2F00)..<0x2FD6 {
      let folded = Unicode.Scalar(value).map(RadicalFold.fold)
      #expect(folded?.isHan == true)
    }
  }
}
