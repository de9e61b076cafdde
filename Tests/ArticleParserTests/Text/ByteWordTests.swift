import TestSupport
import Testing

@testable import ArticleParser

@Suite struct ByteWordTests {
  /// Every question, asked of all 256 bytes in all eight places, is answered as one asks a byte.
  @Test(arguments: 0..<8)
  func questionsAreAnsweredForEachByte(place: Int) {
    for byte in UInt8.min...UInt8.max {
      for filling in [0x00, 0x20, 0x7F, 0x80, 0xE2, 0xFF] as [UInt8] {
        var bytes = [UInt8](repeating: filling, count: 9)
        bytes[place + 1] = byte
        let answers = bytes.withUnsafeBufferPointer { text in
          Self.questions.map { $0.ask(ByteWord(text, at: 1)) >> UInt64(place * 8 + 7) & 1 == 1 }
        }
        #expect(answers == Self.questions.map { $0.holds(byte) }, "\(byte) among \(filling)")
      }
    }
  }

  @Test func theFirstMatchIsThatOfTheLowestPlace() {
    let bytes = Array("甲a乙ab".utf8)
    let matches = bytes.withUnsafeBufferPointer { ByteWord($0, at: 0).isASCII(UInt8(ascii: "a")) }
    #expect(ByteWord.first(of: matches) == 3)
    #expect(ByteWord.first(of: matches & (matches - 1)) == 7)
  }

  @Test func allAreWideWhereNoneIsASCII() {
    let bytes = Array("甲乙丙a丁戊己".utf8)
    let answers = bytes.withUnsafeBufferPointer { text in
      (0...(text.count - 8)).map { ByteWord(text, at: $0).isAllWide }
    }
    #expect(answers == (0...(bytes.count - 8)).map { $0 < 2 || $0 > 9 })
  }

  private typealias Question = (
    ask: @Sendable (ByteWord) -> ByteWord.Matches, holds: @Sendable (UInt8) -> Bool
  )

  private static let questions: [Question] = [
    ({ $0.isASCII(below: 0x20) }, { $0 < 0x20 }),
    ({ $0.isASCII(below: 0x7F) }, { $0 < 0x7F }),
    ({ $0.isASCII(from: 0x5B, through: 0x60) }, { (0x5B...0x60).contains($0) }),
    ({ $0.isASCII(from: 0x7B, through: 0x7F) }, { (0x7B...0x7F).contains($0) }),
    ({ $0.isASCII(0x22) }, { $0 == 0x22 }), ({ $0.isASCII(0x7F) }, { $0 == 0x7F }),
    ({ $0.isASCII(0) }, { $0 == 0 }), ({ $0.isWide(0xEF) }, { $0 == 0xEF }),
    ({ $0.isWide(0x80) }, { $0 == 0x80 }),
    ({ $0.isWide(0xC2, either: 0x20) }, { $0 == 0xC2 || $0 == 0xE2 }),
  ]
}
