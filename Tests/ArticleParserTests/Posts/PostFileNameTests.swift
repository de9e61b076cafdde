import Testing

@testable import ArticleParser

@Suite struct PostFileNameTests {
  @Test(
    arguments: [
      ("a/2009-06-24-words-of-title.md", "2009-06-24", "words-of-title"),
      ("2009-6-4-甲.markdown", "2009-06-04", "甲"), ("a.b/words.md", nil, "words"),
      ("2009-13-40-a.md", nil, "2009-13-40-a"), ("-", nil, "-"), ("", nil, ""),
    ] as [(String, String?, String)])
  func theNameHoldsADayAndWords(path: String, day: String?, words: String) {
    let name = PostFileName(path: path)
    #expect(name.date?.day == day)
    #expect(name.words == words)
  }
}
