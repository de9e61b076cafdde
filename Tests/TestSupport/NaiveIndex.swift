import BigramIndex

/// The index's twin: keeps the articles in an array and answers by looking at every character.
///
/// It shares nothing with the index but the table of folds, and is written to be plainly right, not
/// fast.
package struct NaiveIndex: ArticleIndex {
  private var entries: [Entry] = []

  /// A twin that holds these articles, numbered as they come.
  package init(_ articles: [(article: IndexedArticle, path: String)] = []) {
    for (article, path) in articles { add(article, path: path) }
  }

  /// Adds an article behind the others.
  package mutating func add(_ article: IndexedArticle, path: String) {
    entries.append(Entry(article: article, path: path))
  }

  package var articleCount: Int { entries.count }
  package var articleLimit: UInt32 { UInt32(entries.count) }
  package var averageHeadLength: Double { average(\.headLength) }
  package var averageRestLength: Double { average(\.restLength) }

  package func matches(
    of phrase: Phrase, in fields: FieldSet
  ) throws(IndexError) -> PhraseMatches {
    var matches = PhraseMatches()
    for (number, entry) in entries.enumerated() {
      var head = 0
      var rest = 0
      for field in entry.article.fields where fields.contains(field.field) {
        let count = NaiveText(field.text).occurrences(of: phrase).count
        if Entry.head.contains(field.field) { head += count } else { rest += count }
      }
      if head + rest > 0 { matches.append(UInt32(number), head: head, rest: rest) }
    }
    return matches
  }

  package func allArticles() -> [UInt32] { Array(0..<articleLimit) }

  package func attributes(of article: UInt32) throws(IndexError) -> ArticleAttributes {
    let entry = entries[Int(article)]
    return ArticleAttributes(
      id: entry.article.id, type: entry.article.type, day: entry.article.day, path: entry.path,
      headLength: entry.headLength, restLength: entry.restLength)
  }

  package func lengths(of article: UInt32) throws(IndexError) -> (head: UInt32, rest: UInt32) {
    (entries[Int(article)].headLength, entries[Int(article)].restLength)
  }

  package func texts(
    of fields: FieldSet, in article: UInt32
  ) throws(IndexError) -> [IndexedArticle.FieldText] {
    entries[Int(article)].article.fields.filter { fields.contains($0.field) }
      .map { IndexedArticle.FieldText($0.field, $0.text) }
  }

  package func article(_ number: UInt32) throws(IndexError) -> IndexedArticle {
    entries[Int(number)].article
  }

  package func number(ofID id: String) throws(IndexError) -> UInt32? {
    entries.firstIndex { $0.article.id == id }.map(UInt32.init)
  }

  private func average(_ length: KeyPath<Entry, UInt32>) -> Double {
    guard !entries.isEmpty else { return 0 }
    return Double(entries.reduce(0) { $0 + Int($1[keyPath: length]) }) / Double(entries.count)
  }
}

extension NaiveIndex {
  private struct Entry: Sendable {
    static let head = FieldSet([
      FieldSet(.headline), FieldSet(.kicker), FieldSet(.subheadline),
    ])

    var article: IndexedArticle
    var path: String
    var headLength: UInt32 = 0
    var restLength: UInt32 = 0

    init(article: IndexedArticle, path: String) {
      self.article = article
      self.path = path
      for field in article.fields where FieldSet.printed.contains(field.field) {
        let units = UInt32(NaiveText(field.text).unitCount)
        if Self.head.contains(field.field) { headLength += units } else { restLength += units }
      }
    }
  }
}
