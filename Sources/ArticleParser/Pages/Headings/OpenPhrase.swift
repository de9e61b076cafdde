/// Tells heading lines that stop where no heading does: before the object of their verb, after a
/// word that only leads on to the next.
///
/// `山东邮政推出` goes on with `省内特快“次晨达”产品`, however unequal the two lines are.
enum OpenPhrase {
  /// Verbs of headlines that hardly ever end one.
  private static let verbs = WordList(
    """
    推出 打造 助力 推动 促进 开展 导致 造成 出席 会见 印发 听取 迎来 聚焦 成为 争当 争做 携手 奏响 谱写 绘就 筑牢 \
    守护 激发 激活 点亮 构建 搭建 营造 树立 践行 弘扬 引发 带动 拉动 撬动 致力 力争 确保 强调 要求 呼吁 敦促 宣布
    """)
  /// Words that lead on, and the mark that does.
  private static let particles = ScalarSet("与将把被让的：")

  static func ends(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let last = text.last else { return false }
    return particles.contains(last) || verbs.closingLength(of: text) != nil
  }
}
