import Testing

@testable import ArticleParser

@Suite struct HTMLElementsTests {
  @Test(
    arguments: [
      ("p", .block), ("DIV", .block), ("h3", .heading), ("b", .bold), ("Strong", .bold),
      ("a", .link),
      ("br", .lineBreak), ("pre", .preformatted), ("script", .hidden), ("ruby", .ruby),
      ("rt", .rubyText), ("rp", .rubyParenthesis), ("span", .inline), ("h7", .inline),
      ("unknown-element-of-any-length", .inline), ("", .inline),
    ] as [(String, HTMLElements.Role)])
  func elementsHaveARole(name: String, role: HTMLElements.Role) {
    #expect(HTMLElements.role(of: name.utf8) == role)
  }

  @Test(arguments: [("img", true), ("BR", true), ("p", false), ("", false)])
  func voidElementsHoldNoText(name: String, isVoid: Bool) {
    #expect(HTMLElements.isVoid(name.utf8) == isVoid)
  }

  @Test(arguments: [
    ("<p>甲", true), ("</div>", true), ("<!-- 甲", true), ("<?php", true), ("<table", true),
    ("<span>甲", false), ("<pp>", false), ("<", false), ("甲<p>", false), ("<p甲>", false),
  ])
  func linesOfBlockTagsStartABlock(line: String, startsBlock: Bool) {
    let found = Array(line.utf8).withUnsafeBufferPointer {
      HTMLElements.startsBlock($0, $0.indices)
    }
    #expect(found == startsBlock)
  }

  @Test(arguments: [
    ("<!-- 甲", "-->"), ("<script src=a>", "</script>"), ("<pre>", "</pre>"),
    ("<style>", "</style>"),
    ("<textarea>", "</textarea>"), ("<p>", nil),
  ])
  func someBlocksEndAtAMarkOfTheirOwn(line: String, mark: String?) {
    let found = Array(line.utf8).withUnsafeBufferPointer {
      HTMLElements.closingMark($0, $0.indices)
    }
    #expect(found.map { "\($0)" } == mark)
  }
}
