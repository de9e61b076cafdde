/// Cuts the text of a byline into words and mends letter-spaced names.
struct PeopleTokens {
  typealias Word = ArraySlice<Unicode.Scalar>

  private(set) var tokens: [Word] = []

  init(_ text: Word) {
    var words: [Word] = []
    var start = text.startIndex
    for index in text.indices {
      let isBlank = text[index].isBlank
      guard isBlank || Self.separates(text[index], in: text, at: index) else { continue }
      if start < index { words.append(text[start..<index]) }
      start = index + 1
      if !isBlank { words.append([]) }
    }
    if start < text.endIndex { words.append(text[start...]) }
    join(words)
  }

  /// Commas and the like separate; the slash of 文/图 does not.
  private static func separates(
    _ scalar: Unicode.Scalar, in text: Word, at index: Int
  ) -> Bool {
    switch scalar {
    case "、", "，", ",", "；", ";", "：", ":", "|", "｜", "。", ".", "—", "_": return true
    case "/", "／":
      let before = text[..<index].last
      let after = text[(index + 1)...].first
      return !((before == "文" && after == "图") || (before == "图" && after == "文"))
    default: return false
    }
  }

  /// Joins what letter-spacing tore apart: single characters to names, `张 璨`, and roles, `记 者`.
  ///
  /// An empty word stands for a printed separator, which nothing is joined over.
  private mutating func join(_ words: [Word]) {
    var singles: Word = []
    for (index, word) in words.enumerated() {
      let next = index + 1 < words.count ? words[index + 1] : []
      if word.count == 1, word.allSatisfy(\.isIdeograph),
        !isManner(word, before: next) || !singles.isEmpty
      {
        singles += word
        continue
      }
      if continuesName(word, after: singles) {
        tokens.append(singles + word)
      } else {
        flush(singles)
        if !word.isEmpty { tokens.append(word) }
      }
      singles = []
    }
    flush(singles)
  }

  /// Whether 文 or 图 stands for a manner: 文 is a family name too, as in `文 梅`.
  private func isManner(_ word: Word, before next: Word) -> Bool {
    guard PersonRole.isManner(word) else { return false }
    let opensName =
      next.count == 1 && next.allSatisfy(\.isIdeograph) && !PersonRole.isManner(next)
    return !(opensName && Self.isSurname(word.first))
  }

  private static func isSurname(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map(Surname.contains) ?? false
  }

  /// `王 建国`: a lone family name, and a word that is no name by itself.
  private func continuesName(_ word: Word, after singles: Word) -> Bool {
    guard singles.count == 1, Self.isSurname(singles.first), (1...2).contains(word.count),
      word.allSatisfy(\.isIdeograph)
    else { return false }
    return !PersonRole.isManner(word) && PersonRole.opening(word) == nil
  }

  private mutating func flush(_ singles: Word) {
    guard !singles.isEmpty else { return }
    if let last = tokens.last, let first = last.first, let second = last.last,
      singles.count <= 2, last.count == 2, Surname.contains(first, second)
    {
      tokens[tokens.count - 1] = last + singles
    } else if singles.count == 1, let last = tokens.last, last.count == 2,
      Self.isSurname(last.first), PersonRole.opening(last) == nil
    {
      tokens[tokens.count - 1] = last + singles
    } else {
      tokens.append(singles)
    }
  }
}
