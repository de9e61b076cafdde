import Testing

@testable import ArticleParser

@Suite struct EncodingDetectorTests {
  @Test(
    arguments: [
      // 中国新闻 in GB2312, 中國新聞 in Big5.
      ([0xD6, 0xD0, 0xB9, 0xFA, 0xD0, 0xC2, 0xCE, 0xC5], .gb18030),
      ([0xA4, 0xA4, 0xB0, 0xEA, 0xB7, 0x73, 0xBB, 0x44], .big5),
      // A sequence of four bytes.
      ([0x81, 0x39, 0xEF, 0x30], .gb18030),
    ] as [([UInt8], TextEncoding)])
  func oneImpossibleSequenceRulesAnEncodingOut(bytes: [UInt8], encoding: TextEncoding) {
    #expect(EncodingDetector.encoding(of: bytes) == encoding)
  }

  @Test func whatNeitherCanHaveIsNeither() {
    #expect(EncodingDetector.encoding(of: [0xFF, 0x41]) == nil)
    #expect(EncodingDetector.encoding(of: [0x41, 0x80]) == nil)
  }

  @Test func commonCharactersDecideWhereBothCanBe() {
    // Every pair is possible in either encoding: 的一是不在国有我, and 的一是不在人有我.
    let simplified: [UInt8] = [
      0xB5, 0xC4, 0xD2, 0xBB, 0xCA, 0xC7, 0xB2, 0xBB, 0xD4, 0xDA, 0xB9, 0xFA, 0xD3, 0xD0, 0xCE,
      0xD2,
    ]
    let traditional: [UInt8] = [
      0xAA, 0xBA, 0xA4, 0x40, 0xAC, 0x4F, 0xA4, 0xA3, 0xA6, 0x62, 0xA4, 0x48, 0xA6, 0xB3, 0xA7,
      0xDA,
    ]
    #expect(GB18030.decode(traditional) != nil && Big5.decode(simplified) != nil)
    #expect(EncodingDetector.encoding(of: simplified) == .gb18030)
    #expect(EncodingDetector.encoding(of: traditional) == .big5)
  }
}
