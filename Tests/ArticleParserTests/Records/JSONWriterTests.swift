import Foundation
import Testing

@testable import ArticleParser

@Suite struct JSONWriterTests {
  private func written(_ text: String) -> String {
    var writer = JSONWriter()
    writer.value(text)
    return writer.text
  }

  @Test(arguments: [
    ("物业", #""物业""#), ("a\"b\\c", #""a\"b\\c""#), ("\n\r\t", #""\n\r\t""#),
    ("\u{1B}[2J\u{0}", ##""\u001b[2J\u0000""##), ("\u{7F}", ##""\u007f""##),
    ("\u{9B}31m\u{A0}é", "\"\\u009b31m\u{A0}é\""),
    ("\u{2028}\u{2029}\u{2027}", "\"\\u2028\\u2029\u{2027}\""),
  ])
  func whatBreaksLinesOrSteersTerminalsIsEscaped(_ text: String, _ json: String) throws {
    #expect(written(text) == json)
    #expect(try JSONDecoder().decode([String].self, from: Data("[\(json)]".utf8)) == [text])
  }

  @Test(arguments: [
    (0.0, 2, "0.00"), (1.0, 4, "1.0000"), (0.05, 2, "0.05"), (12.345678, 4, "12.3457"),
    (-0.5, 1, "-0.5"), (-0.001, 2, "0.00"), (7.9, 0, "8"), (1e30, 2, "null"), (.nan, 2, "null"),
    (-.infinity, 2, "null"),
  ])
  func decimalsAreFixed(_ number: Double, _ decimals: Int, _ json: String) {
    var writer = JSONWriter()
    writer.value(number, decimals: decimals)
    #expect(writer.text == json)
  }

  @Test func roomIsMadeOnceForMuchText() {
    var writer = JSONWriter()
    writer.makeRoom(for: 10_000)
    let room = writer.bytes.capacity
    #expect(room >= 10_000)
    for _ in 0..<500 { writer.member("body", "正文") }
    writer.makeRoom(for: 10)
    #expect(writer.bytes.capacity == room)
  }

  @Test func aLineStartsATextOfItsOwn() {
    var writer = JSONWriter()
    for number in 1...2 {
      writer.array([number, number]) { $1.value($0) }
      writer.endLine()
    }
    #expect(writer.text == "[1,1]\n[2,2]\n")
  }
}
