/// Tells the bare name of an organisation, which briefs carry as their kicker (`白银市分公司`).
enum Organisation {
  private static let endings = WordList(
    """
    分公司 公司 支行 分行 支局 总局 管理局 邮政局 公安局 税务局 工会 宣传部 组织部 党委 团委 法院 检察院 海关 \
    联合会 商会 学会 出版社 中学 小学 学校 大队 总队 中心 集团 邮政 研究院 委员会 总行 分局 营业部 事业部 大学 学院 医院 \
    银行 协会 分校 总部 总站 车站 支队
    """)

  static func isName(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard (4...14).contains(text.count), endings.closingLength(of: text) != nil else {
      return false
    }
    return text.allSatisfy { $0.isHan || $0.isLatinOrDigit }
  }
}
