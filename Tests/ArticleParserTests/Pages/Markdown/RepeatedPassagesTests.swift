import Testing

@testable import ArticleParser

@Suite struct RepeatedPassagesTests {
  private let passage = "馆内藏书两万余册，设有阅览座位一百二十个，并为老人和儿童开辟了专门区域，每周举办两次读书会。"

  private func repeated(_ paragraphs: [String]) -> RepeatedPassages {
    RepeatedPassages(
      MarkdownBlockReader.blocks(of: DecodedText(paragraphs.joined(separator: "\n\n"))))
  }

  @Test func theLaterOfTwoEqualPassagesIsTheCopy() {
    #expect(repeated([passage, "全县的读者都可以借书。", passage]).originals == [2: 0])
  }

  @Test func aPassageThatALongerTextHoldsIsTheCopy() {
    #expect(repeated([passage, "县图书馆开放。" + passage + "读者凭证借书。"]).originals == [0: 1])
  }

  @Test func whatEndsAnArticleIsNeverTheCopy() {
    #expect(repeated([passage, "县图书馆日前开放。", passage + "□李平"]).originals == [0: 2])
  }

  @Test func theOneThatGoesOnBelowIsTheOriginal() {
    let cut = passage + "今后图书馆将继续加"
    let read = repeated([cut, "全县读者都能加强学习。", cut, "强服务，延长开放时间。"])
    #expect(read.originals == [0: 2])
  }

  @Test func shortOrDifferentTextsAreNoCopies() {
    #expect(repeated(["读者可以借书。", "读者可以借书。"]).originals.isEmpty)
    #expect(repeated([passage, String(passage.reversed())]).originals.isEmpty)
  }
}
