/// Tells a piece of news from a feature where no lead 本报讯 says it.
///
/// Papers print news without the lead too: short, told from its first word on (`今天（7月25日），在韩国釜山
/// 举办的…`), with cross-heads where it sums up several events. A feature has room, begins with a scene
/// and somebody speaking (`“这笔贷款就像及时雨…`), or says in its subheadline what it is (`——…侧记`).
enum Genre {
  /// Code points of a body above which a text is too long for plain news, with and without
  /// cross-heads.
  private static let newsLimit = (parted: 800, whole: 1000)

  /// The kind of a whole article that has neither lead, label nor picture.
  static func withoutLead(_ article: Article) -> Article.Kind {
    guard let first = article.body.unicodeScalars.first, !isOpeningQuote(first),
      !hasDash(article.subheadline)
    else { return .feature }
    let limit = article.subheads.isEmpty ? newsLimit.whole : newsLimit.parted
    return isBrief(article) || article.body.unicodeScalars.count <= limit ? .news : .feature
  }

  private static func hasDash(_ subheadline: String?) -> Bool {
    subheadline?.unicodeScalars.starts(with: "——".unicodeScalars) == true
  }

  /// Whether the kicker is the bare name of an organisation, which tells its own news.
  private static func isBrief(_ article: Article) -> Bool {
    guard let kicker = article.kicker else { return false }
    return Organisation.isName(Array(kicker.unicodeScalars)[...])
  }

  private static func isOpeningQuote(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "“", "‘", "「", "『", "\"": true
    default: false
    }
  }
}
