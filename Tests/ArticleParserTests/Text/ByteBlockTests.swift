import TestSupport
import Testing

@testable import ArticleParser

@Suite struct ByteBlockTests {
  /// Every question, asked of all 256 bytes in all sixteen places, is answered as one asks a byte.
  @Test(arguments: 0..<16)
  func questionsAreAnsweredForEachByte(place: Int) {
    for byte in UInt8.min...UInt8.max {
      for filling in [0x00, 0x20, 0x7F, 0x80, 0xE2, 0xFF] as [UInt8] {
        var bytes = [UInt8](repeating: filling, count: 17)
        bytes[place + 1] = byte
        let answers = bytes.withUnsafeBufferPointer { text in
          Self.questions.map {
            Array(ByteBlock.Places($0.ask(ByteBlock(text, at: 1)))).contains(place)
          }
        }
        #expect(answers == Self.questions.map { $0.holds(byte) }, "\(byte) among \(filling)")
      }
    }
  }

  @Test func placesAscendOverBothHalves() {
    let bytes = Array("甲a乙aba甲乙丙a".utf8)
    let places = bytes.withUnsafeBufferPointer { text in
      ByteBlock.Places(ByteBlock(text, at: 0).isASCII(UInt8(ascii: "a")))
    }
    #expect(Array(places) == [3, 7, 9])
    #expect(!places.isEmpty)
  }

  @Test func aBlockWithoutMarksHasNoPlaces() {
    let places = Array("甲乙丙丁戊己".utf8).withUnsafeBufferPointer { text in
      ByteBlock.Places(ByteBlock(text, at: 2).isASCII(below: 0x7F))
    }
    #expect(places.isEmpty)
    #expect(Array(places).isEmpty)
  }

  private typealias Question = (
    ask: @Sendable (ByteBlock) -> ByteBlock.Marks, holds: @Sendable (UInt8) -> Bool
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
