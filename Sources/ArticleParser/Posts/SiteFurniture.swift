/// Takes out of a body what the site put around the article, and into the field that it belongs to.
struct SiteFurniture {
  var body: PostBody
  /// The fields that furniture may fill, as the article has them: the record as a whole, two dozen
  /// references, took longer to copy in and out than the furniture to find.
  var publication: String?
  var url: String?
  var authors: [Article.Author]
  private var leadIn: String?
  var places: FieldPlaces
  private var warnings: [Warning]
  private let path: String

  static func remove(from body: inout PostBody, into article: inout Article) {
    var furniture = SiteFurniture(consume body, of: article)
    furniture.takeTail()
    furniture.takeHead()
    body = furniture.body
    article.publication = furniture.publication
    article.url = furniture.url
    article.authors = furniture.authors
    article.leadIn = furniture.leadIn
    article.places = furniture.places
    article.warnings = furniture.warnings
  }

  private init(_ body: consuming PostBody, of article: borrowing Article) {
    self.body = body
    publication = article.publication
    url = article.url
    authors = article.authors
    leadIn = article.leadIn
    places = article.places
    warnings = article.warnings
    path = article.source.path
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
    let words = PostFileName(path: path).words
    return words.utf8.count >= 8 && body.string(of: paragraph).contains(words)
  }

  private func holdsWord(_ paragraph: BodyParagraph) -> Bool {
    body.bytes(of: paragraph).contains { $0 >= 0x80 || HTMLTag.isNameByte($0) }
  }

  /// `（文章来源：中国邮政快递报）` → publication.
  private mutating func takeSource(_ paragraph: BodyParagraph) -> Bool {
    guard paragraph.length <= 60, opensWithLabel(paragraph),
      let name = Self.labelled(body.bytes(of: paragraph), by: Self.sourceLabels),
      name.count <= 24, !name.contains("。"), !name.contains("，"), !name.hasPrefix("http")
    else { return false }
    guard publication == nil else { return publication == name }
    publication = name
    places[.publication] = place(of: name, in: paragraph)
    // A link on one word of the name explains that word.
    if url == nil, body.isLink(name, in: paragraph) {
      url = body.targets(of: paragraph).lazy.compactMap(Self.address(inTarget:)).first
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
      let rest = Self.labelled(body.bytes(of: paragraph), by: Self.editorLabels)
    else { return false }
    let names = rest.split { $0.isWhitespace || "、，,/".contains($0) }
    guard names.allSatisfy({ (2...8).contains($0.count) }) else { return false }
    authors += names.map { Article.Author(name: String($0), role: "编辑") }
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
    let address: String?
    if paragraph.isLink, Self.originalWords.contains(body.string(of: paragraph)) {
      address = body.targets(of: paragraph).lazy.compactMap(Self.address(inTarget:)).first
    } else if !isLabelled, Self.isAddress(body.string(of: paragraph)) {
      address = body.string(of: paragraph)
    } else if let rest = Self.labelled(body.bytes(of: paragraph), by: Self.addressLabels) {
      address =
        Self.isAddress(rest)
        ? rest
        : paragraph.targets.count == 1
          || body.bytes(of: paragraph).starts(with: Self.reprintNotice.utf8)
          ? body.targets(of: paragraph).compactMap(Self.address(inTarget:)).last : nil
    } else {
      return false
    }
    guard let address else { return false }
    if url == nil { url = address }
    return url == address
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
    (text.utf8.starts(with: "http://".utf8) || text.utf8.starts(with: "https://".utf8))
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
  private static func labelled(_ text: ArraySlice<UInt8>, by labels: [[UInt8]]) -> String? {
    var inner = text
    for (open, close) in brackets
    where inner.starts(with: open) && inner.suffix(close.count).elementsEqual(close) {
      inner = inner.dropFirst(open.count).dropLast(close.count)
    }
    var label: [UInt8] = []
    while let first = inner.first {
      let colonWidth = colonWidth(inner)
      if colonWidth > 0 {
        guard labels.contains(label) else { return nil }
        let rest = withoutSpaces(inner.dropFirst(colonWidth))
        return rest.isEmpty ? nil : String(decoding: rest, as: UTF8.self)
      }
      guard label.count <= labelLimit else { return nil }
      let spaceWidth = spaceWidth(inner)
      if spaceWidth == 0 { label.append(first) }
      inner = inner.dropFirst(max(spaceWidth, 1))
    }
    return nil
  }

  /// No label has more bytes.
  private static let labelLimit = 24

  /// The bytes of the colon that a text starts with, 0 where it starts with none.
  private static func colonWidth(_ text: ArraySlice<UInt8>) -> Int {
    switch text.first {
    case UInt8(ascii: ":"): 1
    case 0xEF: text.starts(with: [0xEF, 0xBC, 0x9A]) ? 3 : 0
    default: 0
    }
  }

  private static let brackets = [("（", "）"), ("(", ")"), ("【", "】"), ("[", "]")]
    .map { (Array($0.utf8), Array($1.utf8)) }

  private static func withoutSpaces(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text
    while case let width = spaceWidth(text), width > 0 { text = text.dropFirst(width) }
    return text
  }

  /// The bytes of the white space that a text starts with, one character of it; 0 where it has none.
  private static func spaceWidth(_ text: ArraySlice<UInt8>) -> Int {
    guard let first = text.first else { return 0 }
    switch first {
    case 0...UInt8(ascii: " "): return 1
    case 0xC2: return text.dropFirst().first == 0xA0 ? 2 : 0
    case 0xE3: return text.starts(with: [0xE3, 0x80, 0x80]) ? 3 : 0
    default: return 0
    }
  }

  /// `本期关注：…`: a series' line above the body.
  private mutating func takeSeries(_ paragraph: BodyParagraph) -> Bool {
    guard leadIn == nil, paragraph.kind == .paragraph || paragraph.kind == .heading,
      (6...50).contains(paragraph.length), opensWithLabel(paragraph),
      Self.seriesStarts.contains(where: body.bytes(of: paragraph).starts)
    else { return false }
    let text = body.string(of: paragraph)
    guard let colon = text.firstIndex(where: { $0 == "：" || $0 == ":" }),
      !text.contains("。"), Self.isSeriesLabel(text[..<colon])
    else { return false }
    leadIn = text
    places[.leadIn] = body.map(of: paragraph)
    return true
  }

  private static func isSeriesLabel(_ label: Substring) -> Bool {
    let ends = ["关注", "聚焦", "话题", "主题", "焦点", "看点", "策划", "特稿", "导读", "人物", "视点"]
    return label.count <= 8 && ends.contains { label.hasSuffix($0) }
  }

  private static let seriesStarts = ["本期", "本周", "本月", "今日", "本版", "本刊", "本报"]
    .map { Array($0.utf8) }

  private static let digestLabels = ["摘要", "导读", "核心提示", "内容提要"].map { Array($0.utf8) }

  /// A first paragraph that only says, cut short or not, what the second starts with; that it is
  /// left out is said, since the author may have meant to say it twice.
  private mutating func takeDigest() -> Bool {
    guard isDigest() else { return false }
    if !warnings.contains(.repeatedPassage) { warnings.append(.repeatedPassage) }
    return true
  }

  private func isDigest() -> Bool {
    guard body.paragraphs.count > 1, body.paragraphs[0].length >= 15 else { return false }
    let (first, second) = (body.bytes(of: body.paragraphs[0]), body.bytes(of: body.paragraphs[1]))
    guard
      let label = Self.digestLabels.first(where: first.starts)
        ?? (first.prefix(12) == second.prefix(12) ? [] : nil)
    else { return false }
    var digest = String(decoding: first.dropFirst(label.count), as: UTF8.self)[...]
    if !label.isEmpty { digest = digest.drop { "：: ".contains($0) } }
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
