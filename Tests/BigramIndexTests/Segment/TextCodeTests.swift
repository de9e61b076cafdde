import Testing

@testable import BigramIndex

@Suite struct TextCodeTests {
  /// Small alphabets take a byte a character; larger ones leave lead bytes for all the others.
  @Test(arguments: [0, 1, 255, 256, 300, 5_000, 20_000, 64_000, 65_024, 70_000])
  func everyScalarThatFitsHasACode(scalarCount: Int) {
    let singles = TextCode.singleCount(scalarCount: scalarCount)
    #expect(singles <= TextCode.leadLimit)
    let fits = min(scalarCount, TextCode.leadLimit * 256 - 256)
    #expect(TextCode.capacity(singleCount: singles) >= fits)
    if scalarCount > TextCode.leadLimit {
      #expect(TextCode.capacity(singleCount: singles + 1) < scalarCount || singles == 1)
    }
  }

  @Test(arguments: ["剪报", "剪 报\n新 闻，abc", "𠀀🙂é外", ""])
  func textsComeBackThoughTheAlphabetLacksThem(text: String) throws {
    let sample = try CodedSample("剪报新闻，abc\n")
    let decoded = try sample.withStored(text) { coded, _ in
      var utf8: [UInt8] = []
      try TextCode.decode(coded.bytes, model: sample.model, to: &utf8)
      return String(decoding: utf8, as: UTF8.self)
    }
    #expect(decoded == text)
  }
}
