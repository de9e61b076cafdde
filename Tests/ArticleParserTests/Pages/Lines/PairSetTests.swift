import Testing

@testable import ArticleParser

@Suite struct PairSetTests {
  private func share(_ pairs: String, in text: String) -> Float {
    var pairs = PairSet(Array(pairs.unicodeScalars)[...])
    return pairs.share(in: Array(text.unicodeScalars)[...])
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

  @Test func eachTextIsAskedForItself() {
    var pairs = PairSet(Array("苹果进城".unicodeScalars)[...])
    for text in ["苹果", "苹果", "进城"] {
      #expect(pairs.share(in: Array(text.unicodeScalars)[...]) == 1.0 / 3, "\(text)")
    }
  }

  @Test func noPairsAreNotHad() {
    #expect(share("", in: "苹果") == 0)
    #expect(share("果", in: "苹果") == 0)
    #expect(share("苹果", in: "") == 0)
  }
}
