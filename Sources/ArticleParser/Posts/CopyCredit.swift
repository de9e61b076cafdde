/// What sites put on the clipboard with a text that is copied from them.
///
/// `作者：…⏎链接：…⏎来源：…⏎著作权归作者所有。…`
struct CopyCredit: Equatable {
  var author: String
  var address: String
  var source: String?

  /// Reads a text that is such lines and nothing else, whatever parts them.
  init?(_ text: String) {
    let end = text.firstRange(of: "著作权归作者所有")?.lowerBound ?? text.endIndex
    guard !text[end...].contains("\n") else { return nil }
    let text = text[..<end]
    guard text.hasPrefix("作者"), let link = Self.label(["链接"], in: text),
      let author = Self.label(["作者"], in: text[..<link.lowerBound]),
      author.lowerBound == text.startIndex
    else { return nil }
    let source = Self.label(["来源", "來源"], in: text[link.upperBound...])
    let linkEnd = source?.lowerBound ?? text.endIndex
    self.author = Self.trimmed(text[author.upperBound..<link.lowerBound])
    address = Self.trimmed(text[link.upperBound..<linkEnd])
    self.source = source.map { Self.withoutRepetition(Self.trimmed(text[$0.upperBound...])) }
    guard (1...24).contains(self.author.count), SiteFurniture.isAddress(address),
      (1...24).contains(self.source?.count ?? 1), self.source?.contains("\n") != true
    else { return nil }
  }

  private static func label(_ names: [String], in text: Substring) -> Range<Substring.Index>? {
    for name in names {
      for colon in ["：", ":"] {
        if let range = text.firstRange(of: name + colon) { return range }
      }
    }
    return nil
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text.drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  /// `简书⏎简书著作权归作者所有`: the site's name once.
  private static func withoutRepetition(_ name: String) -> String {
    let words = name.filter { !$0.isWhitespace }
    let half = words.prefix(words.count / 2)
    return !half.isEmpty && half + half == words ? String(half) : name
  }
}
