import Testing

@testable import ArticleParser

@Suite struct UTF8EncodingTests {
  @Test func everyPlaneIsEncodedAsTheStandardLibraryDoes() {
    var codePoints: [UInt32] = [0, 0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFF, 0x1_0000]
    codePoints += stride(from: 0x20, through: 0x10_FFFF, by: 997).map { UInt32($0) }
    for scalar in codePoints.compactMap(Unicode.Scalar.init) {
      var bytes: [UInt8] = []
      bytes.append(codePoint: scalar.value)
      #expect(bytes == Array(String(scalar).utf8))
    }
  }
}

extension UTF8EncodingTests {
  @Test(arguments: ["", "é", "郭睿", "本报讯（记者 李平）新闻发布会，5G 网络😀𠮷\n\u{0}"])
  func charactersMakeTheirString(_ text: String) {
    #expect(Array(String(scalars: Array(text.unicodeScalars)).utf8) == Array(text.utf8))
    #expect(
      String(scalars: Array(text.unicodeScalars)[...].dropFirst()).utf8.count <= text.utf8.count)
  }
}
