/// What the first and last words of heading lines say of the break between two lines.
///
/// `山东邮政推出` goes on with `省内特快“次晨达”产品`, however unequal the two lines are, and
/// `各地加紧水利工程建设` begins anew after `补齐短板`.
enum PhraseEdge {
  /// Verbs that want an object: they begin the second phrase of a headline and hardly end one.
  private static let verbs = WordList(
    """
    推出 打造 助力 推动 促进 开展 导致 造成 出席 会见 印发 听取 迎来 聚焦 成为 争当 争做 携手 奏响 \
    谱写 绘就 筑牢 守护 激发 激活 点亮 构建 搭建 营造 树立 践行 弘扬 引发 带动 拉动 撬动 致力 力争 \
    确保 强调 要求 呼吁 敦促 宣布
    """)
  /// Words that lead on, and the mark that does.
  private static let particles = ScalarSet("与将把被让的：")
  /// Whether a line stops where no heading does: before the object of its verb, after a word that
  /// only leads on.
  static func leadsOn(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let last = text.last else { return false }
    return particles.contains(last) || verbs.closingLength(of: text) != nil
  }

  /// How much the last word of a line and the first of the next speak for two phrases, in units of
  /// ``PhraseEdgeTable``.
  static func score(
    above: ArraySlice<Unicode.Scalar>, below: ArraySlice<Unicode.Scalar>
  ) -> Float {
    ends.weight(of: above.suffix(1)) + ends.weight(of: above.suffix(2))
      + beginnings.weight(of: below.prefix(1)) + beginnings.weight(of: below.prefix(2))
  }

  /// Whether a line begins with somebody who says something (`外媒称`), as a phrase of its own does.
  static func opensWithSpeaker(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.prefix(4).dropFirst().contains("称")
  }

  private static let ends = Words(PhraseEdgeTable.ends)
  private static let beginnings = Words(PhraseEdgeTable.beginnings)

  /// Words of one and two characters with their weights.
  private struct Words {
    private var weights: [UInt64: Float] = [:]

    init(_ lists: [(weight: Float, words: String)]) {
      for list in lists {
        for word in list.words.split(separator: " ") {
          weights[Self.key(of: word.unicodeScalars)] = list.weight
        }
      }
    }

    func weight(of word: ArraySlice<Unicode.Scalar>) -> Float {
      weights[Self.key(of: word)] ?? 0
    }

    private static func key(of word: some Sequence<Unicode.Scalar>) -> UInt64 {
      word.reduce(0) { $0 << 32 | UInt64($1.value) }
    }
  }
}
