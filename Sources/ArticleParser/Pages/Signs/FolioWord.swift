/// The words that folio lines are made of.
enum FolioWord {
  /// Editors, telephone, post and register numbers; `nil` where the word is none of these.
  ///
  /// After an office, names follow: `expectsName` says so.
  static func officeGain(
    _ word: ArraySlice<Unicode.Scalar>, expectsName: inout Bool
  ) -> Int? {
    if let length = offices.openingLength(of: word) {
      let rest = word.dropFirst(length)
      let next = offices.firstRange(in: rest.dropFirst(2))
      let own = rest[..<(next?.lowerBound ?? rest.endIndex)]
      let isBare = own.isEmpty || isContact(own) || PersonName.isCommon(own)
      guard isBare || own.contains(where: { $0 == "：" || $0 == ":" }), own.count <= 24 else {
        return nil
      }
      expectsName = true
      guard let next else { return 2 }
      // Without blanks the next office follows the name at once: 责任编辑文明版式许佳静.
      return officeGain(rest[next.lowerBound...], expectsName: &expectsName).map { $0 + 2 }
    }
    if expectsName, isContact(word) { return 1 }
    return nil
  }

  /// Where an office opens inside a word that lost its blanks: 第1版经济责任编辑邓秀.
  static func officeStart(in word: ArraySlice<Unicode.Scalar>) -> Int? {
    offices.firstRange(in: word.dropFirst())?.lowerBound
  }

  /// 第2版, A02, 02版, 4, with whether 版 or 第 says that it is a page's.
  static func pageNumber(
    _ word: ArraySlice<Unicode.Scalar>
  ) -> (text: String, isExplicit: Bool)? {
    var reader = SignReader(word)
    let ordinal = reader.take("第")
    let letters = reader.takeRun(upTo: 2) { $0.isLatinLetter }
    let read = reader.takeNumber() ?? (ordinal ? reader.takeScannedNumber() : nil)
    guard let number = read, number < 1000 else { return nil }
    if ordinal { _ = reader.take(where: { $0 == "]" || $0 == "|" }) }
    let closed = reader.take(where: { $0 == "版" || $0 == "页" }) != nil
    let name = word[reader.position...]
    let isExplicit = ordinal || closed
    if !isExplicit, word.contains(where: ChineseNumeral.isDigit) { return nil }
    if name.isEmpty {
      guard isExplicit || letters.count <= 1 else { return nil }
      return (String(scalars: word), isExplicit || !letters.isEmpty)
    }
    guard isExplicit, let label = ColumnLabel(name) else { return nil }
    return (String(scalars: word.dropLast(name.count)) + " " + label.text, true)
  }

  /// A newspaper's name stands alone and ends as they all do.
  static func isPaper(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    guard (3...12).contains(word.count), word.allSatisfy(\.isIdeograph) else { return false }
    return word.last == "报" || weekly.contains(word.suffix(2))
  }

  /// 星期五, 农历五月十三, 总第5670期, 今日4版, Friday.
  static func isCalendar(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    var reader = SignReader(word)
    if IssueDate.weekday(&reader) { return reader.isAtEnd }
    if calendar.openingLength(of: word) != nil {
      return word.count <= 16 && word.contains(where: calendarUnits.contains)
        && word.allSatisfy { !$0.endsSentence }
    }
    if isIssueNumber(word) || isPageCount(word) { return true }
    guard word.allSatisfy({ $0.isASCII }), word.count >= 3 else { return false }
    let lower = String(scalars: word).lowercased()
    return weekdays.contains { lower.hasPrefix($0) }
  }

  /// 2023年?月16日, whose month OCR could not read, or a half of it where a rule was read for the month.
  static func isBrokenDate(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    var units = 0
    for scalar in word {
      if dateUnits.contains(scalar) { units += 1 } else if !scalar.isASCII { return false }
    }
    return units > 0 && units <= 3 && word.count > units && word.contains { $0.digit != nil }
  }

  /// 第18650号, 第12期.
  private static func isIssueNumber(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    var reader = SignReader(word)
    guard reader.take("第"), reader.takeNumber() != nil else { return false }
    return reader.take(where: { $0 == "期" || $0 == "号" }) != nil && reader.isAtEnd
  }

  /// 今日4版, 本期共8版.
  private static func isPageCount(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    var reader = SignReader(word)
    guard reader.takeAny(["今日", "今天", "本期"]) else { return false }
    _ = reader.take("共")
    return reader.takeNumber() != nil && reader.take("版") && reader.isAtEnd
  }

  private static func isContact(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    word.allSatisfy { $0.digit != nil || $0.isASCII || $0 == "—" || $0 == "－" }
  }

  // The longest of words with one beginning comes first.
  private static let offices = WordList(
    """
    责任编辑 责编 本版编辑 编辑 版式 美编 美术编辑 版面 校对 审读 视觉 值班主任 值班 主编 总编 组版 电话 热线 \
    邮箱 投稿 电子邮箱 E-mail E-Mail e-mail Email email 邮编 邮政编码 传真 地址 社址 网址 http www. ISSN CN \
    国内统一刊号 国内统一 邮发代号 代号 定价 零售 印刷 广告 发行 新闻热线 统筹 制图 主办 主管 出版 首席编辑 \
    执行编辑 实习编辑 Tel TEL
    """)

  private static let weekly = WordList("周刊")
  private static let calendar = WordList("农历 总第 壬 癸 甲 乙 丙 丁 戊 己 庚 辛 夏历 廿")
  private static let dateUnits = ScalarSet("年月日")
  private static let calendarUnits = ScalarSet("年月期号版日")

  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon.", "tue.",
    "wed.", "thu.", "fri.", "sat.", "sun.", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug",
    "sep", "oct", "nov", "dec",
  ]
}
