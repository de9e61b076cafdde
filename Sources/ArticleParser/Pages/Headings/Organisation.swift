/// Tells the bare name of an organisation, which briefs carry as their kicker (`白银市分公司`).
enum Organisation {
  private static let endings = WordList(
    """
    分公司 公司 支行 分行 支局 总局 管理局 邮政局 中心 集团 邮政 研究院 委员会 总行 分局 营业部 事业部 大学 学院 医院 \
    银行 协会 分校 总部 总站 车站 支队
    """)

  static func isName(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard (4...14).contains(text.count), endings.closingLength(of: text) != nil else {
      return false
    }
    return text.allSatisfy { $0.isHan || $0.isLatinOrDigit }
  }
}
