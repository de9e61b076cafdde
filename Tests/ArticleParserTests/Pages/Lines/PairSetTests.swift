import Testing

@testable import ArticleParser

@Suite struct PairSetTests {
  private func share(_ pairs: String, in text: String) -> Float {
    PairSet(Array(pairs.unicodeScalars)[...]).share(in: Array(text.unicodeScalars)[...])
  }

  @Test func theShareIsThatOfDifferentPairs() {
    #expect(share("苹果进城", in: "青禾苹果今天进城") == 2.0 / 3)
    #expect(share("苹果苹果", in: "苹果") == 0.5)
    #expect(share("苹果", in: "苹果苹果") == 1)
  }

  @Test func marksPartAndBlanksDoNot() {
    #expect(share("苹果", in: "苹，果") == 0)
    #expect(share("苹果", in: "苹 果") == 1)
  }

  @Test func noPairsAreNotHad() {
    #expect(share("", in: "苹果") == 0)
    #expect(share("果", in: "苹果") == 0)
    #expect(share("苹果", in: "") == 0)
  }
}
