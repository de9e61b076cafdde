/// The head that collections of news put above each text: `标题：…⏎时间：…⏎来源：…`, or `【标题】…`.
extension HeaderReader {
  /// Reads the labelled lines, up to a line that only says 正文 where there is one; `nil` where no
  /// two of them stand together or none is the title.
  mutating func readLabels(from first: Int) -> Int? {
    var index = first
    var entries: [(key: String, bytes: Range<Int>)] = []
    while index < text.lines.count, let entry = labelled(text.lines[index]) {
      if entry.key == "body" {
        if entry.bytes.isEmpty { index += 1 }
        break
      }
      entries.append(entry)
      index += 1
    }
    guard entries.count >= 2, entries.contains(where: { $0.key == "title" }) else { return nil }
    for (key, bytes) in entries {
      // 来源 names a paper or gives an address.
      let isAddress = text.bytes[bytes].starts(with: "http".utf8)
      addKey(key == "publication" && isAddress ? "original_url" : key, bytes)
    }
    return index
  }

  private func labelled(_ line: DecodedText.Line) -> (key: String, bytes: Range<Int>)? {
    let line = text.trimmed(line.bytes)
    var label: [Unicode.Scalar] = []
    var offset = line.lowerBound
    var isFramed = false
    var isEnded = false
    while !isEnded, offset < line.upperBound, label.count <= 6 {
      guard let (scalar, width) = scalar(at: offset, to: line.upperBound) else { return nil }
      switch scalar {
      case "【" where label.isEmpty: isFramed = true
      case "】" where isFramed, "：" where !isFramed, ":" where !isFramed: isEnded = true
      case " ", "\u{3000}": break
      default: label.append(scalar)
      }
      offset += width
    }
    guard isEnded, let key = Self.labels[String(scalars: label)] else { return nil }
    return (key, text.trimmed(offset..<line.upperBound))
  }

  private func scalar(at offset: Int, to end: Int) -> (Unicode.Scalar, width: Int)? {
    text.bytes[offset..<end].withUnsafeBufferPointer { bytes in
      var reader = UTF8Reader(bytes)
      return reader.next().map { ($0, UTF8.width($0)) }
    }
  }

  /// What the labels are called in a front matter; the rest keep their names.
  private static let labels: [String: String] = [
    "标题": "title", "题目": "title", "文章标题": "title", "新闻标题": "title", "日期": "date", "时间": "date",
    "发布时间": "date", "发布日期": "date", "发表时间": "date", "来源": "publication", "出处": "publication",
    "稿源": "publication", "媒体": "publication", "报纸": "publication", "作者": "author", "记者": "author",
    "链接": "original_url", "网址": "original_url", "原文链接": "original_url", "关键词": "tags", "标签": "tags",
    "分类": "category", "类别": "category", "栏目": "category", "正文": "body", "内容": "body", "摘要": "摘要",
    "编辑": "编辑", "责任编辑": "责任编辑", "版次": "版次", "版面": "版面", "字数": "字数", "副标题": "副标题",
  ]
}
