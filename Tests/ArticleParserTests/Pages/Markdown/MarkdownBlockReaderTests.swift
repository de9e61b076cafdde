import Testing

@testable import ArticleParser

@Suite struct MarkdownBlockReaderTests {
  private func block(_ line: String) throws -> MarkdownBlock {
    try #require(MarkdownPages.blocks([line]).first)
  }

  private func text(_ block: MarkdownBlock) -> String {
    String(String.UnicodeScalarView(block.bodyText))
  }

  @Test(arguments: [
    ("# 山城新貌", 1), ("### 山城新貌 ###", 3), ("**山城新貌**", MarkdownBlock.plainLevel),
    ("## **山城新貌**", 2), ("####### 山城新貌", 6),
  ])
  func headingsLoseTheirMarks(line: String, level: Int) throws {
    let heading = try block(line)
    #expect(heading.role == .heading)
    #expect(heading.level == level)
    #expect(text(heading).hasSuffix("山城新貌"))
    #expect(heading.columns.count == heading.text.count)
  }

  @Test(arguments: ["![](a.png)", "---", "* * *", "```text", "<table>", "| 甲 | 乙 |", "###"])
  func markupIsNoText(line: String) throws {
    #expect(try block(line).role == .markup)
  }

  @Test func signsOnLinesOfTheirOwnAreTold() throws {
    #expect(try block("## 动 态").role == .label(isCommentary: false))
    #expect(try block("### 短评").role == .label(isCommentary: true))
    #expect(try block("□李平 王 云").role == .byline)
    #expect(try block("（上接第1版）").role == .mark(page: 1))
    #expect(try block("责任编辑 王平 版式 李云").role == .folio)
  }

  @Test func theBodyIsWhatLeadTailAndJumpLeave() throws {
    let signed = try block("本报讯 （记者 王平） 县城夜市昨晚开张。 □李云")
    #expect(signed.dateline?.people.map(\.name) == ["王平"])
    #expect(signed.tail?.list.people.map(\.name) == ["李云"])
    #expect(text(signed) == "本报讯 （记者 王平） 县城夜市昨晚开张。")
    let cut = try block("县城夜市昨晚开张，（下转第3版）")
    #expect(cut.jump?.direction == .onto)
    #expect(text(cut) == "县城夜市昨晚开张，")
    let goesOn = try block("（上接第2版）摊位百余个。")
    #expect(goesOn.jump?.page == 2)
    #expect(text(goesOn) == "摊位百余个。")
  }

  @Test func aShortLineBetweenTextsStandsAsAHeading() {
    let long = "县城夜市昨晚开张，摊位百余个，游客如织。"
    let read = MarkdownPages.blocks([long, "夜市人气旺", long, "夜市人气旺。", long])
    #expect(read.map(\.role) == [.text, .heading, .text, .text, .text])
    #expect(read[1].level == MarkdownBlock.plainLevel)
    // After a sentence that was cut it is the sentence's end.
    let cut = MarkdownPages.blocks(["县城夜市昨晚开张，摊位", "百余个摊主到场", long])
    #expect(cut.map(\.role) == [.text, .text, .text])
  }

  @Test func aCrossHeadThatRanIntoItsParagraphIsFoundByLength() throws {
    let paragraph = "每天清晨，合作社的冷链车准时出发，把新鲜蔬菜送往县城的十二家超市和三所学校。"
    let ran = try block("稳定增收 共同富裕 " + paragraph)
    #expect(ran.inlineHead.map { String(String.UnicodeScalarView(ran.text[$0])) } == "稳定增收 共同富裕")
    // Names are shorter than what a cross-head says.
    #expect(try block("王平 李云 " + paragraph).inlineHead == nil)
    #expect(try block("本报讯 " + paragraph).inlineHead == nil)
  }
}
