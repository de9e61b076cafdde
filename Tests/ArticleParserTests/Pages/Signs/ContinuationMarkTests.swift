import Testing

@testable import ArticleParser

struct ContinuationMarkTests {
  @Test(arguments: [
    ("（上接第1版）", 1), ("(上接1版)", 1), ("上接 A1 版", 1), ("上接A01版", 1), ("紧接第一版", 1),
    ("（ 上 接 第 1 版 ）", 1),
    ("▶▶上接第12版", 12), ("（上接第十二版）", 12),
  ])
  func readsWhereItComesFrom(line: String, page: Int) throws {
    let mark = try #require(ContinuationMark.atStart(of: scalars(line)))
    #expect(mark.direction == .from)
    #expect(mark.page == page)
    #expect(text(mark.range, of: line) == line)
    #expect(ContinuationMark.atEnd(of: scalars(line)) == mark)
  }

  @Test(arguments: [
    ("加快发展（下转第2版）", "（下转第2版）", 2), ("宝贵的确定性。▶▶下转第3版", "▶▶下转第3版", 3), ("活力。下转四版", "下转四版", 4),
  ])
  func readsWhereItGoes(line: String, printed: String, page: Int) throws {
    let mark = try #require(ContinuationMark.atEnd(of: scalars(line)))
    #expect(mark.direction == .onto)
    #expect(mark.page == page)
    #expect(text(mark.range, of: line) == printed)
    #expect(ContinuationMark.atStart(of: scalars(line)) == nil)
  }

  @Test(arguments: ["上接天下接地", "紧接着第1场比赛开始", "（上级）", "下转运站", "转3个弯"])
  func leavesOtherLines(line: String) {
    #expect(ContinuationMark.atStart(of: scalars(line)) == nil)
    #expect(ContinuationMark.atEnd(of: scalars(line)) == nil)
  }
}
