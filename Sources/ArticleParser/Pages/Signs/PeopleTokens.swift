/// Cuts the text of a byline into words and mends letter-spaced names.
struct PeopleTokens {
  private(set) var tokens: [[Unicode.Scalar]] = []

  init(_ text: ArraySlice<Unicode.Scalar>) {
    var words: [[Unicode.Scalar]] = []
    var word: [Unicode.Scalar] = []
    for index in text.indices {
      let scalar = text[index]
      if scalar.isBlank || Self.separates(scalar, in: text, at: index) {
        if !word.isEmpty { words.append(word) }
        word = []
        if !scalar.isBlank { words.append([]) }
      } else {
        word.append(scalar)
      }
    }
    if !word.isEmpty { words.append(word) }
    join(words)
  }

  /// Commas and the like separate; the slash of 文/图 does not.
  private static func separates(
    _ scalar: Unicode.Scalar, in text: ArraySlice<Unicode.Scalar>, at index: Int
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
  private mutating func join(_ words: [[Unicode.Scalar]]) {
    var singles: [Unicode.Scalar] = []
    for (index, word) in words.enumerated() {
      let next = index + 1 < words.count ? words[index + 1] : []
      if word.count == 1, word[0].isIdeograph, !isManner(word, before: next) || !singles.isEmpty {
        singles.append(word[0])
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
  private func isManner(_ word: [Unicode.Scalar], before next: [Unicode.Scalar]) -> Bool {
    guard PersonRole.isManner(word[...]) else { return false }
    let opensName = next.count == 1 && next[0].isIdeograph && !PersonRole.isManner(next[...])
    return !(opensName && Surname.contains(word[0]))
  }

  /// `王 建国`: a lone family name, and a word that is no name by itself.
  private func continuesName(_ word: [Unicode.Scalar], after singles: [Unicode.Scalar]) -> Bool {
    guard singles.count == 1, Surname.contains(singles[0]), (1...2).contains(word.count),
      word.allSatisfy(\.isIdeograph)
    else { return false }
    return !PersonRole.isManner(word[...]) && PersonRole.opening(word[...]) == nil
  }

  private mutating func flush(_ singles: [Unicode.Scalar]) {
    guard !singles.isEmpty else { return }
    if let last = tokens.last, singles.count <= 2, last.count == 2,
      Surname.contains(last[0], last[1])
    {
      tokens[tokens.count - 1] = last + singles
    } else if singles.count == 1, let last = tokens.last, last.count == 2,
      Surname.contains(last[0]), PersonRole.opening(last[...]) == nil
    {
      tokens[tokens.count - 1] = last + singles
    } else {
      tokens.append(singles)
    }
  }
}
