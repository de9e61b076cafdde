/// Writes the articles found, one form of output each.
protocol HitPrinter {
  /// Writes one article.
  mutating func print(_ article: FoundArticle)
  /// Writes what comes after the last article.
  mutating func finish(matched: Int)
  /// Whether something could not be shown; it was said on standard error.
  var hasTrouble: Bool { get }
}

extension HitPrinter {
  func finish(matched: Int) {}
  var hasTrouble: Bool { false }
}
