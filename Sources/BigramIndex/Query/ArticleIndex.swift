/// What queries are answered from: the index on disk, or its naive twin in the tests.
///
/// Articles have numbers below ``articleLimit``, with holes where articles were deleted. Numbers
/// hold for one opened index only; ids are what lasts.
package protocol ArticleIndex: Sendable {
  /// Articles that are not deleted.
  var articleCount: Int { get }
  /// One more than the highest number ever given.
  var articleLimit: UInt32 { get }
  /// The mean of the head lengths in units, 0 without articles.
  var averageHeadLength: Double { get }
  /// The mean of the rest lengths in units, 0 without articles.
  var averageRestLength: Double { get }

  /// Where a phrase stands in any of the fields; exact, overlapping occurrences counted each.
  func matches(of phrase: Phrase, in fields: FieldSet) throws(IndexError) -> PhraseMatches

  /// All articles that are not deleted, ascending.
  func allArticles() -> [UInt32]
  /// What filters and sorting need of an article, without decoding its texts.
  func attributes(of article: UInt32) throws(IndexError) -> ArticleAttributes
  /// Head and rest length alone: what ranking asks of every match.
  func lengths(of article: UInt32) throws(IndexError) -> (head: UInt32, rest: UInt32)
  /// The texts of some fields without their places; the other fields are not decoded.
  func texts(of fields: FieldSet, in article: UInt32) throws(IndexError) -> [IndexedArticle
    .FieldText]
  /// Everything stored of an article.
  func article(_ number: UInt32) throws(IndexError) -> IndexedArticle
  /// The article with an id; `nil` when the index holds none.
  func number(ofID id: String) throws(IndexError) -> UInt32?
}

/// The values of an article that are read without its texts.
package struct ArticleAttributes: Sendable, Equatable {
  /// Unique in the index.
  package var id: String
  /// What the record calls `type`.
  package var type: String
  /// The day as a number, `20220126`; `nil` without one.
  package var day: UInt32?
  /// The source file, as the index knows it.
  package var path: String
  /// Units in headline, kicker and subheadline.
  package var headLength: UInt32
  /// Units in the other printed fields.
  package var restLength: UInt32

  package init(
    id: String, type: String, day: UInt32?, path: String, headLength: UInt32, restLength: UInt32
  ) {
    self.id = id
    self.type = type
    self.day = day
    self.path = path
    self.headLength = headLength
    self.restLength = restLength
  }
}
