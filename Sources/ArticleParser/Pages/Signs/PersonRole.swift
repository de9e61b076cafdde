/// What people of a byline are: 记者, 通讯员, 摄影 and the words around these.
enum PersonRole {
  /// A role at the start of a token and how many characters of the token it takes.
  struct Match: Equatable {
    /// The role's bare word: 记者 for 本报驻京记者.
    var role: String
    /// Characters in front of the role's word.
    var originLength = 0
    /// Characters up to and with the role.
    var length: Int
  }

  /// The role that opens the token, with whatever stands before it: 本报记者, 甘肃记者, 特约撰稿人.
  static func opening(_ token: ArraySlice<Unicode.Scalar>) -> Match? {
    var best: Match?
    for (word, role) in words {
      guard let start = token.firstIndex(of: word, within: originLimit) else { continue }
      let origin = token[token.startIndex..<start]
      guard origin.isEmpty || isTitle(word) && isOrigin(origin) else { continue }
      if let best, best.originLength <= origin.count { continue }
      best = Match(role: role, originLength: origin.count, length: origin.count + word.count)
    }
    return best
  }

  /// The role that closes the token: the 摄 of 李平摄.
  static func closing(_ token: ArraySlice<Unicode.Scalar>) -> Match? {
    for (word, role) in closers
    where token.count > word.count + 1 && token.suffix(word.count).elementsEqual(word) {
      return Match(role: role, length: word.count)
    }
    return nil
  }

  /// Whether the token only says how the piece was made, and of nobody what he did.
  static func isManner(_ token: ArraySlice<Unicode.Scalar>) -> Bool {
    manners.contains { token.elementsEqual($0) }
  }

  /// Titles take an origin, 甘肃记者; before a doing, 李平摄影, stands a name.
  private static func isTitle(_ word: [Unicode.Scalar]) -> Bool {
    word.last.map { "员者人师生".unicodeScalars.contains($0) } ?? false
  }

  /// 本报, 特约, 驻京, a province: anything in front of a title that holds no other role.
  private static func isOrigin(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    scalars.count <= originLimit && scalars.allSatisfy { $0.isIdeograph } && !scalars.contains("摄")
      && !scalars.contains("文")
  }

  /// Characters before a title: 本报驻上海 and the like; behind more stands running text.
  private static let originLimit = 6

  private static let words: [([Unicode.Scalar], String)] = [
    "通讯员", "评论员", "撰稿人", "撰稿", "撰文", "记者", "实习生", "摄影师", "摄影", "摄像",
    "作者", "编辑", "编译", "翻译", "整理", "供图", "供稿", "制图", "绘图", "漫画", "策划", "采写",
    "观察员", "特派员", "特约员", "统筹", "执笔", "图片", "文字", "主笔", "校对", "通迅员", "讯员",
  ].map { word in
    (Array(word.unicodeScalars), word.hasSuffix("讯员") || word.hasSuffix("迅员") ? "通讯员" : word)
  }

  private static let closers: [([Unicode.Scalar], String)] = [
    "摄影报道", "摄影", "供图", "制图", "绘图", "整理", "供稿", "报道", "摄", "绘", "画",
  ].map { (Array($0.unicodeScalars), $0) }

  private static let manners: [[Unicode.Scalar]] = [
    "摄影报道", "文/图", "图/文", "文图", "图文", "文／图", "图／文", "报道", "摄影报导", "图片报道", "文并图",
    "图文报道", "综合报道", "摄", "文", "图", "等", "综合", "联合报道", "本报", "本报综合",
  ].map { Array($0.unicodeScalars) }
}
