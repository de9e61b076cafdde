import Testing

@testable import ArticleParser

@Suite struct FrontMatterFenceTests {
  @Test(arguments: [
    ("---\na\n---\nb", 1..<2, 3, true), ("\n\n---\na\n...\nb", 3..<4, 5, true),
    ("--- \t\n---", 1..<1, 2, true), ("---\na\nb", 1..<3, 3, false),
    ("---\r\na\r\n---\r\n", 1..<2, 3, true),
  ])
  func fencesAreLinesOfTheirOwn(text: String, content: Range<Int>, body: Int, isClosed: Bool) {
    let fence = FrontMatterFence(in: DecodedText(text))
    #expect(fence?.content == content)
    #expect(fence?.bodyLine == body)
    #expect(fence?.isClosed == isClosed)
  }

  @Test(arguments: [
    "", "\n", "a\n---\nb\n---", "----\na\n----", "--\na\n--", " ---\na\n---", "...\na\n---",
  ])
  func otherFirstLinesOpenNone(text: String) {
    #expect(FrontMatterFence(in: DecodedText(text)) == nil)
  }
}
