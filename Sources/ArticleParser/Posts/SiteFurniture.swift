/// Takes out of a body what the site put around the article, and into the field that it belongs to.
struct SiteFurniture {
  var body: PostBody
  var article: Article

  static func remove(from body: inout PostBody, into article: inout Article) {
    var furniture = SiteFurniture(body: body, article: article)
    furniture.takeTail()
    furniture.takeHead()
    body = furniture.body
    article = furniture.article
  }

  /// From the end upward, as long as each paragraph is furniture.
  private mutating func takeTail() {
    var isUnderFurniture = takeCredit(atEnd: true)
    while body.paragraphs.count > 1, let last = body.paragraphs.last {
      // An address alone may be one that the article recommends; above links back it is its own,
      // and so it is where it holds the file's name.
      guard
        isLinkBack(last) || takeSource(last) || takeReprint(last) || takeEditors(last)
          || takeAddress(last, isLabelled: !(isUnderFurniture || last.isLink && namesFile(last)))
          || isUnderFurniture && !holdsWord(last)
      else { return }
      isUnderFurniture = true
      body.paragraphs.removeLast()
    }
  }

  private mutating func takeHead() {
    _ = takeCredit(atEnd: false)
    while body.paragraphs.count > 1, let first = body.paragraphs.first {
      guard
        takeSeries(first) || takeSource(first) || takeReprint(first)
          || takeAddress(first, isLabelled: true) || takeDigest()
      else {
        return
      }
      body.paragraphs.removeFirst()
    }
  }

  /// Nothing but links inside the site that say 返回….
  private func isLinkBack(_ paragraph: BodyParagraph) -> Bool {
    guard paragraph.isLink, !paragraph.targets.isEmpty else { return false }
    let text = body.string(of: paragraph)
    return Self.backWords.contains { text.hasPrefix($0) }
  }

  private static let backWords = [
    "返回", "回到", "上一篇", "下一篇", "上一页", "下一页", "首页", "Back to", "back to",
  ]

  /// Whether the paragraph holds the words or digits that the file is called by, its day left out.
  private func namesFile(_ paragraph: BodyParagraph) -> Bool {
    let words = PostFileName(path: article.source.path).words
    return words.utf8.count >= 8 && body.string(of: paragraph).contains(words)
  }

  private func holdsWord(_ paragraph: BodyParagraph) -> Bool {
    body.bytes(of: paragraph).contains { $0 >= 0x80 || HTMLTag.isNameByte($0) }
  }

  /// `（文章来源：中国邮政快递报）` → publication.
  private mutating func takeSource(_ paragraph: BodyParagraph) -> Bool {
    guard paragraph.length <= 60, opensWithLabel(paragraph),
      let name = Self.labelled(body.string(of: paragraph), by: Self.sourceLabels),
      name.count <= 24, !name.contains("。"), !name.contains("，"), !name.hasPrefix("http")
    else { return false }
    guard article.publication == nil else { return article.publication == name }
    article.publication = name
    article.places[.publication] = place(of: name, in: paragraph)
    // A link on one word of the name explains that word.
    if article.url == nil, body.isLink(name, in: paragraph) {
      article.url = body.targets(of: paragraph).lazy.compactMap(Self.address(inTarget:)).first
    }
    return true
  }

  private static let sourceLabels = [
    "文章来源", "来源", "本文来源", "稿件来源", "信息来源", "新闻来源", "转自", "本文转自", "转载自", "本文转载自",
    "文章转载自",
  ].map { Array($0.utf8) }

  func place(of name: String, in paragraph: BodyParagraph) -> SourceMap {
    let text = Array(body.string(of: paragraph).unicodeScalars)
    let wanted = Array(name.unicodeScalars)
    let start = text.indices.first { text[$0...].starts(with: wanted) } ?? 0
    return body.map(of: paragraph).slice(start..<text.count)
  }

  /// `（责任编辑：王健 李平）` → authors.
  private mutating func takeEditors(_ paragraph: BodyParagraph) -> Bool {
    guard paragraph.length <= 30, paragraph.kind == .paragraph, opensWithLabel(paragraph),
      let rest = Self.labelled(body.string(of: paragraph), by: Self.editorLabels)
    else { return false }
    let names = rest.split { $0.isWhitespace || "、，,/".contains($0) }
    guard names.allSatisfy({ (2...8).contains($0.count) }) else { return false }
    article.authors += names.map { Article.Author(name: String($0), role: "编辑") }
    return true
  }

  private static let editorLabels = ["责任编辑", "责编", "本文编辑", "编辑"].map { Array($0.utf8) }

  /// The original's address alone, or behind a label such as 原文链接.
  private mutating func takeAddress(_ paragraph: BodyParagraph, isLabelled: Bool) -> Bool {
    guard paragraph.length <= 400, paragraph.kind == .paragraph,
      paragraph.isLink || opensWithLabel(paragraph)
    else {
      return false
    }
    let text = body.string(of: paragraph)
    let address: String?
    if paragraph.isLink, Self.originalWords.contains(text) {
      address = body.targets(of: paragraph).lazy.compactMap(Self.address(inTarget:)).first
    } else if Self.isAddress(text), !isLabelled {
      address = text
    } else if let rest = Self.labelled(text, by: Self.addressLabels) {
      address =
        Self.isAddress(rest)
        ? rest
        : paragraph.targets.count == 1 || text.hasPrefix(Self.reprintNotice)
          ? body.targets(of: paragraph).compactMap(Self.address(inTarget:)).last : nil
    } else {
      return false
    }
    guard let address else { return false }
    if article.url == nil { article.url = address }
    return article.url == address
  }

  /// Asks whoever copies the article to name its site and, last, its address.
  private static let reprintNotice = "转载请注明"

  private static let originalWords = ["查看原文", "阅读原文", "点击查看原文", "原文链接", "原文", "查看原网页"]

  private static let addressLabels = [
    "原文", "原文链接", "原文地址", "原文网址", "原文出处", "原文来源", "英文原文", "来源", "来源链接", "出处", "本文链接", "本文链接地址",
    "本文地址", "文章链接", "文章地址", reprintNotice, "转载请注明出处", "转自", "本文转自", "转载自", "本文转载自", "文章转载自", "via",
    "Via", "VIA", "Source", "source",
  ].map { Array($0.utf8) }

  static func isAddress(_ text: String) -> Bool {
    (text.hasPrefix("http://") || text.hasPrefix("https://"))
      && text.utf8.allSatisfy { $0 > UInt8(ascii: " ") } && text.utf8.count > 10
  }

  /// The absolute address inside a target as written: `(http://… "title")`, `a href="http://…"`.
  static func address(inTarget target: String) -> String? {
    let written = Array(target.utf8)
    let start = written.indices.first {
      written[$0] == UInt8(ascii: "h")
        && (written[$0...].starts(with: "http://".utf8)
          || written[$0...].starts(with: "https://".utf8))
    }
    guard let start else { return nil }
    let rest = written[start...].prefix { !addressEnds.contains($0) }
    let address = String(decoding: rest, as: UTF8.self)
    return isAddress(address) ? address : nil
  }

  private static let addressEnds = Array(" \"'<>)\t\n".utf8)

  /// What follows one of the labels and a colon, brackets around the whole taken off.
  private static func labelled(_ text: String, by labels: [[UInt8]]) -> String? {
    var inner = text.unicodeScalars[...]
    for (open, close) in brackets where inner.first == open && inner.last == close {
      inner = inner.dropFirst().dropLast()
    }
    guard let colon = inner.firstIndex(where: { $0 == "：" || $0 == ":" }) else { return nil }
    var label: [UInt8] = []
    for scalar in inner[..<colon] where !isSpace(scalar) {
      guard label.count < 21, let bytes = UTF8.encode(scalar) else { return nil }
      label.append(contentsOf: bytes)
    }
    guard labels.contains(label) else { return nil }
    let rest = inner[inner.index(after: colon)...].drop(while: isSpace)
    return rest.isEmpty ? nil : String(rest)
  }

  private static let brackets: [(Unicode.Scalar, Unicode.Scalar)] = [
    ("（", "）"), ("(", ")"), ("【", "】"), ("[", "]"),
  ]

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value <= 0x20 || scalar.value == 0xA0 || scalar.value == 0x3000
  }

  /// `本期关注：…`: a series' line above the body.
  private mutating func takeSeries(_ paragraph: BodyParagraph) -> Bool {
    guard article.leadIn == nil, paragraph.kind == .paragraph || paragraph.kind == .heading,
      (6...50).contains(paragraph.length), opensWithLabel(paragraph),
      Self.seriesStarts.contains(where: { body.bytes(of: paragraph).starts(with: $0.utf8) })
    else { return false }
    let text = body.string(of: paragraph)
    guard let colon = text.firstIndex(where: { $0 == "：" || $0 == ":" }),
      !text.contains("。"), Self.isSeriesLabel(text[..<colon])
    else { return false }
    article.leadIn = text
    article.places[.leadIn] = body.map(of: paragraph)
    return true
  }

  private static func isSeriesLabel(_ label: Substring) -> Bool {
    let ends = ["关注", "聚焦", "话题", "主题", "焦点", "看点", "策划", "特稿", "导读", "人物", "视点"]
    return label.count <= 8 && ends.contains { label.hasSuffix($0) }
  }

  private static let seriesStarts = ["本期", "本周", "本月", "今日", "本版", "本刊", "本报"]

  private static let digestLabels = ["摘要", "导读", "核心提示", "内容提要"]

  /// A first paragraph that only says, cut short or not, what the second starts with; that it is
  /// left out is said, since the author may have meant to say it twice.
  private mutating func takeDigest() -> Bool {
    guard isDigest() else { return false }
    if !article.warnings.contains(.repeatedPassage) { article.warnings.append(.repeatedPassage) }
    return true
  }

  private func isDigest() -> Bool {
    guard body.paragraphs.count > 1, body.paragraphs[0].length >= 15 else { return false }
    let (first, second) = (body.bytes(of: body.paragraphs[0]), body.bytes(of: body.paragraphs[1]))
    guard
      let label = Self.digestLabels.first(where: { first.starts(with: $0.utf8) })
        ?? (first.prefix(12) == second.prefix(12) ? "" : nil)
    else { return false }
    var digest = body.string(of: body.paragraphs[0])[...]
    if !label.isEmpty {
      digest = digest.dropFirst(label.count).drop { "：: ".contains($0) }
    }
    while let last = digest.last, "…. 。".contains(last) { digest = digest.dropLast() }
    return digest.utf8.count >= 45 && second.starts(with: digest.utf8)
  }
}

extension SiteFurniture {
  /// Whether a colon stands near the start, as behind any label and in any address.
  private func opensWithLabel(_ paragraph: BodyParagraph) -> Bool {
    let start = body.bytes(of: paragraph).prefix(60)
    return start.contains(UInt8(ascii: ":"))
      || start.indices.contains {
        start[$0] == 0xBC && $0 + 1 < start.endIndex && start[$0 + 1] == 0x9A
      }
  }
}
