import Testing

@testable import ArticleParser

struct ColumnLabelTests {
  @Test(arguments: [
    ("动 态", "动态", false), ("快  评", "快评", true), ("综合新闻", "综合新闻", false), ("【时评】", "时评", true),
    ("一线论语", "一线论语", true), ("企业动态", "企业动态", false), ("● 简 讯 ●", "简讯", false),
  ])
  func reads(line: String, label: String, isCommentary: Bool) throws {
    let found = try #require(ColumnLabel(scalars(line)))
    #expect(found.text == label)
    #expect(found.isCommentary == isCommentary)
    #expect(found.evidence == .known)
  }

  @Test func takesLetterSpacingForWeakEvidence() {
    #expect(ColumnLabel(scalars("张 璨"))?.evidence == .spacing)
    #expect(ColumnLabel(scalars("礼乐 传古今")) == nil)
    #expect(ColumnLabel(scalars("加快推进高质量发展")) == nil)
  }

  @Test func knowsWhichLabelsStandOverSeveralBriefs() {
    for label in ["动 态", "市场速览", "快 讯"] {
      #expect(ColumnLabel(scalars(label))?.isOverBriefs == true, "\(label)")
    }
    for label in ["快 评", "综合新闻", "一线论语"] {
      #expect(ColumnLabel(scalars(label))?.isOverBriefs == false, "\(label)")
    }
  }
}
