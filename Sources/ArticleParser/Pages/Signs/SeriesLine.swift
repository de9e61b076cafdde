/// A line above the body that says which series or note the text belongs to.
enum SeriesLine: Equatable {
  /// 本期关注：…, 系列报道之三, ——…系列报道②.
  case series
  /// 编者按, 编者的话: an editor's note opens.
  case editorsNote

  /// The sort of series line that the line is, if it is one.
  init?(_ line: ArraySlice<Unicode.Scalar>) {
    guard
      let start = line.firstIndex(where: { !$0.isBlank && !Self.frame.contains($0) })
    else { return nil }
    var reader = SignReader(line, at: start)
    if reader.takeAny(["编者按", "编者的话", "编者注", "开栏的话", "编前语", "编前", "写在前面", "核心提示", "阅读提示"]) {
      let next = reader.peek()
      let ends = next == nil || next.map(Self.noteEnds.contains) == true
      let isSpaced = reader.position < line.endIndex && line[reader.position].isBlank
      guard ends || isSpaced else { return nil }
      self = .editorsNote
      return
    }
    guard line.count <= 60 else { return nil }
    if reader.takeAny(["本期关注", "本期话题", "本期主题", "本期聚焦", "今日关注", "本期人物", "本期嘉宾", "本期策划"]),
      reader.take(where: { $0 == "：" || $0 == ":" }) != nil
    {
      self = .series
      return
    }
    guard line.count <= 40, line.contains("系") else { return nil }
    let words = line.filter { !$0.isBlank }
    guard words.count <= 24, Self.namesPart(words[...]) else { return nil }
    self = .series
  }

  /// 系列报道之三, 系列述评②, 上篇.
  private static func namesPart(_ words: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let at = seriesWords.firstRange(in: words) else { return false }
    return words.count - at.lowerBound <= 10 && !words.contains("。") && !words.contains("，")
  }

  private static let seriesWords = WordList("系列报道 系列述评 系列评论 系列之 系列访谈 系列调查 系列观察")
  private static let frame = ScalarSet("【[●■◆")
  private static let noteEnds = ScalarSet("：:】]　、")
}
