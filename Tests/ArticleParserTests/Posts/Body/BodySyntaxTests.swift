import Testing

@testable import ArticleParser

@Suite struct BodySyntaxTests {
  @Test(
    arguments: [
      ("a/b.md", true, .markdown), ("b.MD", false, .markdown), ("b.markdown", false, .markdown),
      ("b.html", true, .html), ("b.HTM", false, .html), ("a.html/b.md", true, .markdown),
      ("b.txt", false, .plainText), ("b.txt", true, .plainText), ("-", false, .plainText),
      ("-", true, .markdown), ("", false, .plainText),
    ] as [(String, Bool, BodySyntax)])
  func theNameAndTheFrontMatterDecide(path: String, hasFrontMatter: Bool, syntax: BodySyntax) {
    #expect(BodySyntax(path: path, hasFrontMatter: hasFrontMatter) == syntax)
  }

  /// The same text in a file of each kind: in Markdown, plain or not, marks are none of the text.
  @Test(
    arguments: [
      (.markdown, "甲 乙|丙*|# 丁"), (.html, "*甲* `乙`|- 丙\\*|# 丁"), (.plainText, "甲 乙|丙*|# 丁"),
    ] as [(BodySyntax, String)])
  func marksOfMarkdownCountOnlyInMarkdown(syntax: BodySyntax, expected: String) {
    let text = DecodedText("*甲* `乙`\n\n- 丙\\*\n\n<p># 丁</p>\n")
    let body = PostBody(text, fromLine: 0, syntax: syntax)
    #expect(body.paragraphs.map(body.string).joined(separator: "|") == expected)
  }

  @Test(arguments: [
    ("<p>甲\n乙</p>\n<p>丙</p>", "甲乙|丙"), ("甲\n\n乙", "甲|乙"), ("    甲", "甲"),
    ("<!--\n\n甲\n-->\n乙", "乙"), ("<pre>\na\n\n  b</pre>\n丙", "a|b|丙"),
    ("<div><script>\na\n\nb</script>甲</div>", "甲"), ("甲{{ a }}乙{% if b %}", "甲乙"), ("", ""),
  ])
  func linesOfHTMLAreRead(text: String, expected: String) {
    let body = PostBody(DecodedText(text), fromLine: 0, syntax: .html)
    #expect(body.paragraphs.map(body.string).joined(separator: "|") == expected)
  }
}
