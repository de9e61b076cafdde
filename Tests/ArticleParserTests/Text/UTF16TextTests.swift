import Testing

@testable import ArticleParser

@Suite struct UTF16TextTests {
  private static let text = "本报讯 1月10日，邮政服务进千家。\nAn English line, as well.\n"

  private static func encoded(_ text: String, isBigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return isBigEndian ? [high, low] : [low, high]
    }
  }

  @Test(arguments: [true, false])
  func theByteOrderShowsInTheCharacters(isBigEndian: Bool) {
    let bytes = Self.encoded(Self.text, isBigEndian: isBigEndian)
    #expect(UTF16Text.isBigEndian(bytes) == isBigEndian)
    let latin = Self.encoded("Nothing but Latin letters here.", isBigEndian: isBigEndian)
    #expect(UTF16Text.isBigEndian(latin) == isBigEndian)
    let mended = UTF16Text.decodeMending(bytes[...], isBigEndian: isBigEndian)
    #expect(mended.text == Array(Self.text.utf8))
    #expect(mended.firstReplacement == nil)
  }

  @Test func otherBytesAreNoUTF16() {
    #expect(UTF16Text.isBigEndian(Array(Self.text.utf8)) == nil)
    #expect(UTF16Text.isBigEndian(Array("odd".utf8)) == nil)
    #expect(UTF16Text.isBigEndian([]) == nil)
    #expect(UTF16Text.isBigEndian((0..<4096).map { UInt8($0 * 31 & 0xFF) }) == nil)
  }

  @Test(
    arguments: [
      ([0x41, 0xD8], 0), ([0x41, 0x00, 0x00, 0xD8, 0x42, 0x00], 1), ([0x41, 0x00, 0x00, 0xDC], 1),
      ([0x41, 0x00, 0x42], 1),
    ] as [([UInt8], Int)])
  func halvesOfPairsAndOddBytesAreReplaced(bytes: [UInt8], first: Int) {
    let mended = UTF16Text.decodeMending(bytes[...], isBigEndian: false)
    #expect(mended.firstReplacement == first)
    #expect(String(decoding: mended.text, as: UTF8.self).contains("\u{FFFD}"))
  }

  @Test func pairsMakeOneCharacter() {
    let bytes = Self.encoded("𠀀😀", isBigEndian: true)
    #expect(UTF16Text.decodeMending(bytes[...], isBigEndian: true).text == Array("𠀀😀".utf8))
  }
}
