extension SiteFurniture {
  /// Takes the credit that came with a copied text, out of one paragraph or of a line each.
  mutating func takeCredit(atEnd: Bool) -> Bool {
    for count in (1...4).reversed() where count < body.paragraphs.count {
      let lines = atEnd ? body.paragraphs.suffix(count) : body.paragraphs.prefix(count)
      guard let first = lines.first, body.bytes(of: first).starts(with: "作者".utf8),
        lines.allSatisfy({ $0.length <= 200 })
      else { continue }
      if let credit = CopyCredit(lines.map { body.string(of: $0) }.joined(separator: "\n")) {
        if authors.isEmpty { authors = [Article.Author(name: credit.author)] }
        url = url ?? credit.address
        publication = publication ?? credit.source
        body.paragraphs.removeSubrange(lines.indices)
        return true
      }
    }
    return false
  }

  /// A line that only says where the text was taken from and links there: `原文链接请点击[这里](…)`,
  /// `本文转自[某某博客](…)`.
  mutating func takeReprint(_ paragraph: BodyParagraph) -> Bool {
    guard url == nil, paragraph.length <= 60, paragraph.kind == .paragraph,
      paragraph.targets.count == 1, opensLikeReprint(paragraph),
      let address = body.targets(of: paragraph).lazy.compactMap(Self.address(inTarget:)).first
    else { return false }
    var text = body.string(of: paragraph)[...]
    while let last = text.last, "。.！!）)".contains(last) { text = text.dropLast() }
    for note in ["（", "(", "注：", "注:"] where text.hasPrefix(note) {
      text = text.dropFirst(note.count)
    }
    var source: Substring?
    for clause in text.split(whereSeparator: { "，,；;".contains($0) }) {
      guard let rest = Self.behindLabel(clause) else { return false }
      if !rest.isEmpty, !Self.isAddress(String(rest)), !Self.invitations.contains(String(rest)) {
        source = rest
      }
    }
    if let source, publication == nil, source.count <= 24 {
      publication = String(source)
      places[.publication] = place(of: String(source), in: paragraph)
    } else if source != nil {
      return false
    }
    url = address
    return true
  }

  /// What follows the label that a clause must start with, white space and a colon taken off.
  private static func behindLabel(_ clause: Substring) -> Substring? {
    let clause = clause.drop { $0 == " " }
    guard let label = reprintLabels.first(where: { clause.hasPrefix($0) }) else { return nil }
    var rest = clause.dropFirst(label.count).drop { " ：:".contains($0) }
    while rest.last == " " { rest = rest.dropLast() }
    return rest
  }

  private static let reprintLabels = [
    "本文转载自", "文章转载自", "本文转自", "文章转自", "转载自", "转自", "原文链接", "原文地址", "原文",
  ]

  private static let invitations: Set<String> = [
    "请点击这里", "请点击此处", "点击这里", "点击此处", "请点这里", "请点此处", "请见这里", "请见此处", "在这里", "这里",
    "此处", "见这里", "见此处", "请点击", "点击",
  ]

  /// 本, 文, 转, 原, 注 or a bracket: most paragraphs are told from these by their first bytes.
  private func opensLikeReprint(_ paragraph: BodyParagraph) -> Bool {
    let start = body.bytes(of: paragraph)
    return Self.reprintStarts.contains(where: start.starts)
  }

  private static let reprintStarts = ["本", "文", "转", "原", "注", "（", "("].map { Array($0.utf8) }
}
