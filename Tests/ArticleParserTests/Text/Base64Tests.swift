import Foundation
import Testing

@testable import ArticleParser

@Suite struct Base64Tests {
  @Test func everyLengthComesBack() {
    for length in 0..<70 {
      let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ length) }
      let code = Data(bytes).base64EncodedString(options: .lineLength64Characters)
      #expect(Base64.decode(Array(code.utf8)) == bytes)
    }
  }

  @Test(arguments: ["A", "AA", "AAA", "AA=", "A===", "AA==A", "AA=A", "新闻", "A-A=", "===="])
  func whatIsNoCodeIsSaid(text: String) {
    #expect(Base64.decode(Array(text.utf8)) == nil)
  }
}
