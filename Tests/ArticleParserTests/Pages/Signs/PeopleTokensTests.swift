import Testing

@testable import ArticleParser

@Suite struct PeopleTokensTests {
  @Test(arguments: [
    ("记者 李平", "记者|李平"), ("张 璨", "张璨"), ("记 者 张 璨", "记者张璨"), ("王 建国", "王建国"),
    ("王芳、李军", "王芳|李军"), ("王芳/李军", "王芳|李军"), ("文/图 王芳", "文/图|王芳"),
    ("王 芳、李 军", "王芳|李军"), ("文 梅", "文梅"), ("图 王芳", "图|王芳"), ("王芳 摄", "王芳|摄"),
    ("欧阳 修", "欧阳修"), ("记者：王芳；李军", "记者|王芳|李军"), ("", ""), ("　王芳　", "王芳"),
  ])
  func wordsAreJoinedWhereLetterSpacingToreThem(text: String, tokens: String) {
    let words = PeopleTokens(scalars(text)).tokens.map { String(String.UnicodeScalarView($0)) }
    #expect(words.joined(separator: "|") == tokens)
  }
}
