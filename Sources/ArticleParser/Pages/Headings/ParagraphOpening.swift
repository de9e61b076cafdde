/// How a paragraph begins: as reports do, or in any other way.
enum ParagraphOpening {
  /// By a day or a source that reports open with: 近日, 今天, 记者从…获悉.
  case announced
  /// A day stands in its first clause: 国家统计局今天（4月27日）发布数据.
  case dated
  case plain

  /// Reads the first characters of a paragraph.
  init(_ text: ArraySlice<Unicode.Scalar>) {
    if Self.announcements.openingLength(of: text) != nil {
      self = .announced
    } else {
      self = Self.isDated(text) ? .dated : .plain
    }
  }

  /// Whether the first clause, or what stands before its first comma, names a day.
  private static func isDated(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    var digits = 0
    for scalar in text.prefix(28) {
      if scalar.isDigit {
        digits += 1
      } else if scalar == "日", digits > 0 {
        return true
      } else if scalar == "，" || scalar == "。" {
        return false
      } else {
        digits = 0
      }
    }
    return false
  }

  private static let announcements = WordList(
    """
    图为 近日 日前 今天 今日 昨天 昨日 连日来 眼下 当前 当地时间 记者从 记者今天 记者日前 近年来 今年以来 截至 \
    临近 据悉
    """)
}
