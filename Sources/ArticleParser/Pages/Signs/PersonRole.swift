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
    for start in token.indices.prefix(originLimit + 1) {
      guard let length = words.openingLength(of: token[start...]) else { continue }
      let word = token[start..<(start + length)]
      let origin = token[..<start]
      guard origin.isEmpty || isTitle(word) && isOrigin(origin) else { continue }
      let role = stringers.contains(word) ? "通讯员" : String(scalars: word)
      return Match(role: role, originLength: origin.count, length: origin.count + length)
    }
    return nil
  }

  /// The role that closes the token: the 摄 of 李平摄.
  static func closing(_ token: ArraySlice<Unicode.Scalar>) -> Match? {
    guard let length = closers.closingLength(of: token), token.count > length + 1 else {
      return nil
    }
    return Match(role: String(scalars: token.suffix(length)), length: length)
  }

  /// Whether the token only says how the piece was made, and of nobody what he did.
  static func isManner(_ token: ArraySlice<Unicode.Scalar>) -> Bool {
    manners.contains(token)
  }

  /// Titles take an origin, 甘肃记者; before a doing, 李平摄影, stands a name.
  private static func isTitle(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    word.last.map(titleEnds.contains) ?? false
  }

  /// 本报, 特约, 驻京, a province: anything in front of a title that holds no other role.
  private static func isOrigin(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    scalars.allSatisfy { $0.isIdeograph } && !scalars.contains("摄")
      && !scalars.contains("文")
  }

  /// Characters that 本报, 特约 or a province take at most.
  private static let originLimit = 6

  private static let titleEnds = ScalarSet("员者人师生")

  private static let words = WordList(
    """
    通讯员 评论员 撰稿人 撰稿 撰文 记者 实习生 摄影师 摄影 摄像 作者 编辑 编译 翻译 整理 供图 供稿 制图 绘图 漫画 \
    策划 采写 观察员 特派员 特约员 统筹 执笔 图片 文字 主笔 校对 通迅员 讯员
    """)

  /// 通讯员 as OCR or a lost first character gives it.
  private static let stringers = WordList("通讯员 通迅员 讯员")

  private static let closers = WordList("摄影报道 摄影 供图 制图 绘图 整理 供稿 报道 摄 绘 画")

  private static let manners = WordList(
    """
    摄影报道 文/图 图/文 文图 图文 文／图 图／文 报道 摄影报导 图片报道 文并图 图文报道 综合报道 摄 文 图 等 综合 \
    联合报道 本报 本报综合
    """)
}
