/// What tells a photo's caption: 图为…, 上图：…, 图①….
enum CaptionSign {
  /// Whether a line or a paragraph opens as the words below a photograph do.
  static func opens(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let start = line.firstIndex(where: { !$0.isBlank && $0 != "▲" && $0 != "△" && $0 != "▼" })
    else { return false }
    var reader = SignReader(line, at: start)
    switch line[start] {
    case "图", "圖":
      _ = reader.take(where: { _ in true })
      return reader.takeAny(["为", "為", "片说明", "中为"]) || isNumber(&reader)
    case "上", "下", "左", "右", "题", "本", "大", "小", "资", "组":
      guard reader.takeAny(["上图", "下图", "左图", "右图", "题图", "大图", "小图", "资料图", "组图"])
      else { return false }
      return reader.take("为") || reader.take(where: { $0 == "：" || $0 == ":" }) != nil
    default: return false
    }
  }

  /// 图①, 图1：, 图一：, but not 图书 or 图纸.
  private static func isNumber(_ reader: inout SignReader) -> Bool {
    if reader.take(where: { (0x2460...0x2473).contains($0.value) }) != nil { return true }
    let number = reader.takeNumber()
    let marked = reader.take(where: afterNumber.contains) != nil
    return marked && (number != nil || reader.peek() != nil)
  }

  private static let afterNumber = ScalarSet("：:为、")
}
