/// The people of an article as a line prints them: □雷红英 张婷, （张三 李四）, 本报记者 王健.
struct Byline: Equatable {
  /// What announces the people.
  enum Announcement {
    /// □ or a mark that serves as one, OCR's misreadings included.
    case mark
    /// Round brackets after the last sentence.
    case bracket
    /// A role at the start of a line: 本报记者 王健, 文/图 李平.
    case role
  }

  /// Where the byline stands, its mark or brackets included.
  var range: Range<Int>
  /// The people and how they are named.
  var list: PeopleList
  /// What announces it.
  var announcement: Announcement

  /// The byline that is the whole line.
  static func whole(_ line: ArraySlice<Unicode.Scalar>) -> Byline? {
    guard line.count <= 48, let start = line.firstIndex(where: { !$0.isBlank }) else { return nil }
    let printed = line[start...]
    if let byline = marked(printed, isTail: false) ?? bracketed(printed) { return byline }
    return unmarked(printed)
  }

  /// The byline that ends the line after its last sentence.
  static func atEnd(of line: ArraySlice<Unicode.Scalar>) -> Byline? {
    guard let last = line.lastIndex(where: { !$0.isBlank }) else { return nil }
    let printed = line[...last]
    let limit = max(line.startIndex, last - 40)
    if line[last].closesBracket {
      guard let open = printed[limit...].lastIndex(where: \.opensBracket),
        endsSentence(printed[..<open])
      else { return nil }
      return bracketed(printed[open...])
    }
    var index = last
    while index > limit {
      let scalar = printed[index]
      if scalar.endsSentence { return nil }
      if strength(of: scalar) != .none, endsSentence(printed[..<index]) || isStrong(scalar),
        let byline = marked(printed[index...], isTail: true)
      {
        return byline
      }
      index -= 1
    }
    return nil
  }

  /// Whether the line can be the second half of a wrapped byline: nothing but names.
  static func continues(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    guard line.count <= 24 else { return false }
    let list = PeopleList(line)
    return list.otherWords == 0 && (!list.people.isEmpty || list.hasRole)
      && list.namesAreCommon
  }

  // MARK: Marks

  private enum Strength { case none, weak, strong }

  private static func isStrong(_ scalar: Unicode.Scalar) -> Bool { strength(of: scalar) == .strong }

  /// □ and its kin say a byline by themselves; 口, O, ● need names that leave no doubt.
  private static func strength(of scalar: Unicode.Scalar) -> Strength {
    switch scalar {
    case "□", "■", "◻", "☐", "▢", "◎", "▪", "◇", "◆", "◼", "⬜", "❑", "❒": return .strong
    case "口", "〇", "○", "●", "◯", "O", "o", "0", "ロ", "▲", "△", "★", "☆", "囗", "D", "C", "c", "Q",
      "日", "曰", "回":
      return .weak
    default: return .none
    }
  }

  private static func endsSentence(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let last = line.last(where: { !$0.isBlank }) else { return true }
    return last.endsSentence || last.closes
  }

  private static func marked(_ line: ArraySlice<Unicode.Scalar>, isTail: Bool) -> Byline? {
    guard let mark = line.first else { return nil }
    let strength = strength(of: mark)
    guard strength != .none else { return nil }
    let list = PeopleList(line.dropFirst())
    // 日文版 is a language, 日 文梅 behind a sentence a byline.
    if !isTail, !list.hasRole, wordsAsWell.contains(mark) { return nil }
    let fits =
      strength == .strong
      ? !list.people.isEmpty && list.otherWords <= 1 : isCertain(list, in: line.dropFirst())
    guard fits || !isTail && list.otherWords <= 1 && namesOwnReporter(line.dropFirst()) else {
      return nil
    }
    return Byline(range: line.startIndex..<line.endIndex, list: list, announcement: .mark)
  }

  /// Whether it goes on as 本报记者 …: people, though their names be misread.
  private static func namesOwnReporter(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    var reader = SignReader(line)
    return reader.take("本报") && reader.takeAny(["记者", "通讯员", "评论员"])
      && line.endIndex - reader.position <= 5 && !line.contains(where: clauseMarks.contains)
  }

  private static let wordsAsWell = ScalarSet("日曰回")

  /// All names are common ones, few, and nothing else is on the line.
  private static func isCertain(
    _ list: PeopleList, in text: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    list.isPlausible && list.people.count <= 6
      && (list.namesAreCommon || list.hasRole && text.contains(where: \.isBlank))
      && !text.contains { $0.endsSentence || $0 == "，" || $0 == "," }
  }

  /// The byline whose mark OCR took for something else: `5孙秀 摄影报道`, `[雷佳`, `cf付环`.
  ///
  /// Only to be asked of what follows a finished sentence; `isApart` says that a wide gap stands
  /// between, where nothing but people is printed.
  static func misread(_ line: ArraySlice<Unicode.Scalar>, isApart: Bool) -> Byline? {
    guard line.count <= 24, let first = line.first, !first.isHan else { return nil }
    let people = line.drop { !$0.isHan && !$0.isBlank }
    let mark = line[..<people.startIndex]
    let list = PeopleList(people)
    guard list.isPlausible, list.people.count <= 4, mark.count <= (list.hasRole ? 3 : 2),
      !mark.contains(where: notMarks.contains), !people.contains(where: clauseMarks.contains)
    else { return nil }
    // 5孙秀 is people, 5家企业 a count; one name may be misread as well.
    let isCertain =
      isApart || list.hasRole
      || (first.isDigit ? areFrequent(list) : list.people.contains(where: isCommon))
    guard isCertain else { return nil }
    return Byline(range: line.startIndex..<line.endIndex, list: list, announcement: .mark)
  }

  /// Whether all are of the families that most people are of.
  private static func areFrequent(_ list: PeopleList) -> Bool {
    list.people.allSatisfy { $0.name.unicodeScalars.first.map(Surname.rank) == 2 }
  }

  private static func isCommon(_ author: Article.Author) -> Bool {
    PersonName.isCommon(Array(author.name.unicodeScalars)[...])
  }

  private static let notMarks = ScalarSet("“‘（(《〈【—")

  // MARK: Brackets and roles

  private static func bracketed(_ line: ArraySlice<Unicode.Scalar>) -> Byline? {
    var reader = SignReader(line)
    guard let content = reader.takeBracket(), reader.isAtEnd,
      line[line.startIndex].opensBracket
    else { return nil }
    let text = line[content]
    if author.openingLength(of: text) != nil {
      let list = PeopleList(ArraySlice(afterColon(text)))
      return Byline(range: line.startIndex..<line.endIndex, list: list, announcement: .bracket)
    }
    let list = PeopleList(text)
    guard isCertain(list, in: text) else { return nil }
    return Byline(range: line.startIndex..<line.endIndex, list: list, announcement: .bracket)
  }

  /// In （作者单位：…） and （作者系…） nobody is named: the byline stands elsewhere.
  private static func afterColon(_ text: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
    guard authorsPlace.openingLength(of: text) == nil else { return [] }
    return Array(text.dropFirst(2))
  }

  private static let author = WordList("作者")
  private static let authorsPlace = WordList("作者单位 作者系 作者为 作者是")
  /// The characters that roles end with and manners consist of.
  private static let roleMarks = ScalarSet("者员人稿图影像文译理绘画划写筹笔对生师摄道导字辑")
  private static let clauseMarks = ScalarSet("。，；！？,;!?“”")

  private static func unmarked(_ line: ArraySlice<Unicode.Scalar>) -> Byline? {
    guard line.count <= 40, !line.contains(where: clauseMarks.contains),
      line.contains(where: roleMarks.contains)
    else { return nil }
    let list = PeopleList(line)
    guard list.hasRole, list.namesAreCommon, isCertain(list, in: line) else { return nil }
    return Byline(range: line.startIndex..<line.endIndex, list: list, announcement: .role)
  }
}
