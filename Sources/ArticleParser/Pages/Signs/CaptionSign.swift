/// What tells a photo's caption: 图为…, 上图：…, 图①…, and the credit behind it.
struct CaptionSign: Equatable {
  /// Where a cue such as 图为 or 上图： stands, if there is one.
  var cue: Range<Int>?
  /// Where the credit stands, from its first to its last character: 本报记者 李平 摄.
  var credit: Range<Int>?

  /// The caption's signs in a line or a paragraph; `nil` where it has none.
  init?(_ line: ArraySlice<Unicode.Scalar>) {
    cue = Self.cue(of: line)
    credit = Self.credit(of: line)
    if cue == nil, credit == nil { return nil }
  }

  private static func cue(of line: ArraySlice<Unicode.Scalar>) -> Range<Int>? {
    guard let start = line.firstIndex(where: { !$0.isBlank && $0 != "▲" && $0 != "△" && $0 != "▼" })
    else { return nil }
    var reader = SignReader(line, at: start)
    switch line[start] {
    case "图", "圖":
      _ = reader.take(where: { _ in true })
      if reader.takeAny(["为", "為", "片说明", "中为"]) { return start..<reader.position }
      return numbered(&reader) ? start..<reader.position : nil
    case "上", "下", "左", "右", "题", "本", "大", "小", "资", "组":
      guard reader.takeAny(["上图", "下图", "左图", "右图", "题图", "大图", "小图", "资料图", "组图"])
      else { return nil }
      let shown = reader.take("为") || reader.take(where: { $0 == "：" || $0 == ":" }) != nil
      return shown ? start..<reader.position : nil
    default: return nil
    }
  }

  /// 图①, 图1：, 图一：, but not 图书 or 图纸.
  private static func numbered(_ reader: inout SignReader) -> Bool {
    if reader.take(where: { (0x2460...0x2473).contains($0.value) }) != nil { return true }
    let number = reader.takeNumber()
    let marked = reader.take(where: { afterNumber.contains($0) }) != nil
    return number != nil && marked || number == nil && marked && reader.peek() != nil
  }

  /// The words after the last sentence that say who took or lent the picture.
  private static func credit(of line: ArraySlice<Unicode.Scalar>) -> Range<Int>? {
    guard let last = line.lastIndex(where: { !$0.isBlank }) else { return nil }
    let limit = max(line.startIndex, last - 36)
    if line[last].closesBracket {
      guard let open = line[limit..<last].lastIndex(where: \.opensBracket) else { return nil }
      return isCredit(line[(open + 1)..<last]) ? open..<(last + 1) : nil
    }
    guard let end = line[limit..<last].lastIndex(where: { $0.endsSentence || $0.closes }) else {
      return nil
    }
    let tail = line[(end + 1)...last]
    guard isCredit(tail), let start = tail.firstIndex(where: { !$0.isBlank }) else { return nil }
    return start..<(last + 1)
  }

  private static func isCredit(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let words = text.filter { !$0.isBlank }
    guard words.count <= 30 else { return false }
    if let length = ends.closingLength(of: words[...]), length < words.count { return true }
    return starts.openingLength(of: words[...]) != nil && words.count <= 24
  }

  private static let afterNumber = ScalarSet("：:为、")
  private static let ends = WordList("摄影报道 图片报道 摄 供图 摄影 提供 发 图片社 视觉中国")

  private static let starts = WordList("图片由 图由 资料图片 资料照片 图片来源 摄影： 图： 图/ 图／ 本报资料")
}
