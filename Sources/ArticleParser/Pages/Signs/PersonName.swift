/// Tells personal names from other words by their length and their family name.
enum PersonName {
  /// Whether the token can be one person's name.
  static func isName(_ token: ArraySlice<Unicode.Scalar>) -> Bool {
    if token.contains(where: isMiddleDot) {
      return token.count <= 16 && token.allSatisfy { $0.isIdeograph || isMiddleDot($0) }
    }
    guard (2...4).contains(token.count), token.allSatisfy(\.isIdeograph), !isOrganisation(token),
      !notNames.contains(token)
    else { return false }
    return token.count < 4 || startsWithCompound(token) || isCommon(token)
  }

  /// Whether the name begins with a common family name and has its usual length.
  static func isCommon(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
    if name.contains(where: isMiddleDot) { return true }
    if startsWithCompound(name) { return name.count <= 4 }
    guard let first = name.first else { return false }
    return name.count <= 3 && name.count >= 2 && Surname.contains(first)
  }

  /// The names in a token whose blanks may have been lost: 马璐璐穆春生 gives two.
  static func split(_ token: ArraySlice<Unicode.Scalar>) -> [ArraySlice<Unicode.Scalar>] {
    if token.count <= 3 || token.contains(where: isMiddleDot)
      || startsWithCompound(token) && token.count == 4
    {
      return isName(token) ? [token] : []
    }
    guard token.count <= 12, token.allSatisfy(\.isIdeograph), !isOrganisation(token) else {
      return []
    }
    if let names = commonNames(of: token)?.names { return names }
    return isName(token) ? [token] : []
  }

  /// The token cut into common names, so that their family names are as frequent as can be.
  private static func commonNames(
    of token: ArraySlice<Unicode.Scalar>
  ) -> (names: [ArraySlice<Unicode.Scalar>], rank: Int)? {
    if token.isEmpty { return ([], 4) }
    var best: (names: [ArraySlice<Unicode.Scalar>], rank: Int)?
    for length in [3, 2, 4] where token.count >= length {
      let head = token.prefix(length)
      guard isCommon(head), isName(head),
        let rest = commonNames(of: token.dropFirst(length))
      else { continue }
      let own = startsWithCompound(head) ? 3 : head.first.map(Surname.rank) ?? 0
      let rank = min(own, rest.rank)
      if rank > best?.rank ?? 0 { best = ([head] + rest.names, rank) }
    }
    return best
  }

  static func isMiddleDot(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "·" || scalar == "•" || scalar == "・" || scalar == "‧" || scalar == "∙"
  }

  private static func startsWithCompound(_ token: ArraySlice<Unicode.Scalar>) -> Bool {
    token.count >= 3 && Surname.contains(token[token.startIndex], token[token.startIndex + 1])
  }

  private static func isOrganisation(_ token: ArraySlice<Unicode.Scalar>) -> Bool {
    token.count >= 3 && organisationEnds.closingLength(of: token) != nil
  }

  private static let organisationEnds = WordList(
    [
      "公司", "支行", "分行", "银行", "支局", "邮政", "大学", "学院", "中心", "集团", "日报", "时报", "晚报",
      "学校", "法院", "医院", "研究所", "办公室", "编辑部", "委员会", "部门", "协会",
    ]
  )

  /// Two or three characters that stand in brackets or after marks and are nobody's name.
  private static let notNames = WordList(
    [
      "完", "未完", "待续", "记者", "报道", "评论", "摘要", "节选", "有删节", "略", "左", "右", "中", "前排",
      "下同", "上接", "下转", "本报", "单位", "新华社", "资料", "图片", "附图", "全文", "简称", "如图", "见图",
      "今天", "昨天", "明天", "以下", "以上", "本版", "专版", "广告", "简介", "文章", "本报讯",
    ]
  )
}
