import Testing

@testable import BigramIndex

@Suite struct ByteKeyTests {
  @Test func canonicallyEqualTextsAreTwoKeys() {
    #expect("\u{F900}" == "\u{8C48}")
    #expect(ByteKey("\u{F900}") != ByteKey("\u{8C48}"))
    #expect(Set([ByteKey("caf\u{E9}"), ByteKey("cafe\u{301}"), ByteKey("caf\u{E9}")]).count == 2)
  }

  @Test func aTextAndItsBytesAreOneKey() {
    #expect(Set([ByteKey("报/a.txt"), ByteKey(Array("报/a.txt".utf8))]).count == 1)
  }

  @Test func textsAreComparedByTheirBytes() {
    let texts = ["", "a", "caf\u{E9}", "cafe\u{301}", "报", "报纸报纸报纸报纸报纸"]
    for (number, text) in texts.enumerated() {
      for (other, with) in texts.enumerated() {
        #expect(text.hasSameBytes(as: with) == (number == other), "\(text) \(with)")
      }
    }
  }
}
