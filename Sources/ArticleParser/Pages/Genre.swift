/// Tells a piece of news from a feature where no lead 本报讯 says it.
///
/// Papers print news without the lead too: short, in one piece, told from its first word on (`今天
/// （7月25日），在韩国釜山举办的…`). A feature has room, cross-heads, or begins with a scene and somebody
/// speaking (`“这笔贷款就像及时雨…`).
enum Genre {
  /// Code points of a body above which a text is too long for plain news.
  private static let newsLimit = 700

  /// The kind of a whole article that has neither lead, label nor picture.
  static func withoutLead(_ article: Article) -> Article.Kind {
    guard article.subheads.isEmpty, article.body.unicodeScalars.count <= newsLimit,
      let first = article.body.unicodeScalars.first, !isOpeningQuote(first)
    else { return .feature }
    return .news
  }

  private static func isOpeningQuote(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "“", "‘", "「", "『", "\"": true
    default: false
    }
  }
}
