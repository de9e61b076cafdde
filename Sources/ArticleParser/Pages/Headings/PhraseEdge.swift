/// What the first and last words of heading lines say of the break between two lines.
///
/// `山东邮政推出` goes on with `省内特快“次晨达”产品`, however unequal the two lines are, and
/// `各地加紧水利工程建设` begins anew after `补齐短板`.
enum PhraseEdge {
  /// Verbs of headlines that hardly ever end one.
  private static let verbs = WordList(
    """
    推出 打造 助力 推动 促进 开展 导致 造成 出席 会见 印发 听取 迎来 聚焦 成为 争当 争做 携手 奏响 谱写 绘就 筑牢 \
    守护 激发 激活 点亮 构建 搭建 营造 树立 践行 弘扬 引发 带动 拉动 撬动 致力 力争 确保 强调 要求 呼吁 敦促 宣布
    """)
  /// Words that lead on, and the mark that does.
  private static let particles = ScalarSet("与将把被让的：")
  /// Those of whom headlines tell, in the first place.
  private static let subjects = WordList(
    "各地 各方 各国 各界 各部 多地 多方 多国 多部门 多项 我国 全国 全球 全省 全市 中国 国际 外媒 专家 北方 南方")
  /// Words that need somebody named before them.
  private static let predicates = WordList(
    "成功 圆满 正式 将 已 再 持续 加快 加速 顺利 全面 稳步 有序 举行 召开 开幕 启动 发布 成立 在")

  /// Whether a line stops where no heading does: before the object of its verb, after a word that
  /// only leads on.
  static func leavesOpen(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let last = text.last else { return false }
    return particles.contains(last) || verbs.closingLength(of: text) != nil
  }

  /// Whether a line begins with a subject, as a phrase of its own does.
  static func opensAnew(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    subjects.openingLength(of: text) != nil
  }

  /// Whether a line begins with what is said of a subject in the line before.
  static func goesOn(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    predicates.openingLength(of: text) != nil
  }
}
