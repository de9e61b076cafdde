/// The line at a page's head or foot: its number and name, the paper, the day, the editors.
///
/// The parts come in any order (`2022年6月11日 星期六 第2版 要闻 责编：…`, `02 综合 中国××报`), so the line is
/// cut at its blanks and every word says what it is; it is a folio line when all words are such.
struct FolioLine: Equatable {
  /// The issue's day.
  var date: IssueDate?
  /// The paper.
  var publication: String?
  /// Number and name of the page as printed: 第2版 要闻.
  var pageLabel: String?
  /// How much speaks for a folio line: 1 is a lone number or name, 2 and more is sure.
  var strength: Int

  /// The line read as a folio line, or `nil` where a word of it is anything else.
  init?(_ line: ArraySlice<Unicode.Scalar>) {
    guard line.count <= 120, let first = line.firstIndex(where: { !$0.isBlank }) else { return nil }
    guard !line[first...].contains(where: { $0 == "。" || $0 == "，" || $0 == "；" }) else {
      return nil
    }
    date = IssueDate.first(in: line)
    strength = date == nil ? 0 : 2
    var wordCount = 0
    var expectsName = false
    let rest = date.map { [line[..<$0.range.lowerBound], line[$0.range.upperBound...]] } ?? [line]
    for var part in rest {
      // Word by word: most lines that are none have a first word that says so.
      while let word = Self.takeWord(from: &part) {
        wordCount += 1
        // Offices, papers and numbers are short words; a longer one is prose.
        guard wordCount <= 14, word.count <= 32,
          let gain = gain(of: word, expectsName: &expectsName)
        else { return nil }
        strength += gain
      }
    }
    guard strength >= 1 else { return nil }
  }

  private static func takeWord(
    from text: inout ArraySlice<Unicode.Scalar>
  ) -> ArraySlice<Unicode.Scalar>? {
    text = text.drop(while: separates)
    guard !text.isEmpty else { return nil }
    let word = text.prefix { !separates($0) }
    text = text[word.endIndex...]
    return word
  }

  /// How much the word speaks for a folio line, one that lost the blank before an office included.
  private mutating func gain(
    of word: ArraySlice<Unicode.Scalar>, expectsName: inout Bool
  ) -> Int? {
    if let gain = read(word, expectsName: &expectsName) { return gain }
    guard let cut = FolioWord.officeStart(in: word),
      let before = read(word[..<cut], expectsName: &expectsName),
      let after = read(word[cut...], expectsName: &expectsName)
    else { return nil }
    return before + after
  }

  private static func separates(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isBlank || scalar == "|" || scalar == "｜" || scalar == "•" || scalar == "·"
      || scalar == "/" || scalar == "■" || scalar == "●" || scalar == "□" || scalar == "◆"
      // What OCR makes of the rules between them.
      || scalar == "”" || scalar == "“" || scalar == "\""
  }

  /// How much the word speaks for a folio line; `nil` where it speaks against it.
  private mutating func read(
    _ word: ArraySlice<Unicode.Scalar>, expectsName: inout Bool
  ) -> Int? {
    if let gain = FolioWord.officeGain(word, expectsName: &expectsName) { return gain }
    if let label = FolioWord.pageNumber(word) {
      expectsName = false
      pageLabel = pageLabel.map { $0 + " " + label.text } ?? label.text
      return label.isExplicit ? 2 : 1
    }
    if FolioWord.isPaper(word) {
      if publication == nil { publication = String(scalars: word) }
      return 1
    }
    if FolioWord.isCalendar(word) { return 1 }
    if FolioWord.isBrokenDate(word) { return 0 }
    if let label = ColumnLabel(word), label.evidence == .known {
      pageLabel = pageLabel.map { $0 + " " + label.text } ?? label.text
      return 1
    }
    // Who stands behind an office is a person, though OCR misread the family name.
    if expectsName, PersonName.isName(word) || word.count <= 3 && word.allSatisfy(\.isIdeograph) {
      return 0
    }
    return nil
  }
}

extension FolioLine {
  /// What this line gives, and where it is silent what another of the page gives.
  func merged(with other: FolioLine?) -> FolioLine {
    guard let other else { return self }
    var merged = self
    merged.date = date ?? other.date
    merged.publication = publication ?? other.publication
    merged.pageLabel = pageLabel ?? other.pageLabel
    return merged
  }
}
