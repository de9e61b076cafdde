import BigramIndex
import TestSupport
import Testing

@Suite struct AgainstNaiveIndexTests {
  /// Phrases of one to twelve elements cut from the texts, some with a changed end.
  static func phrases(
    _ count: Int, from articles: [(article: IndexedArticle, path: String)],
    using random: inout SeededGenerator
  ) -> [Phrase] {
    var phrases: [Phrase] = []
    while phrases.count < count {
      let fields = articles[Int.random(in: 0..<articles.count, using: &random)].article.fields
      let scalars = Array(
        fields[Int.random(in: 0..<fields.count, using: &random)].text.unicodeScalars)
      guard !scalars.isEmpty else { continue }
      let start = Int.random(in: 0..<scalars.count, using: &random)
      let length = Int.random(in: 1...12, using: &random)
      var text = String.UnicodeScalarView(scalars[start..<min(start + length, scalars.count)])
      if Int.random(in: 0..<5, using: &random) == 0 { text.append("国") }
      let isExact = Int.random(in: 0..<8, using: &random) == 0
      if let phrase = PhraseReader.phrase(ofQuoted: String(text), isExact: isExact) {
        phrases.append(phrase)
      }
      phrases += PhraseReader.phrases(inWord: String(text), isExact: false)
      phrases += PhraseReader.phrases(inWord: String(text) + "*", isExact: false)
    }
    return phrases
  }

  static let fieldSets: [FieldSet] = [
    .printed, .printed, .printed, .head, .rest, .unprinted, FieldSet(.body), FieldSet(.authors),
    FieldSet([.init(.headline), .init(.body), .init(.tags)]),
  ]

  @Test(arguments: [(1, 40, 60, 1), (2, 80, 200, 4), (3, 300, 30, 3), (4, 1, 200, 1)])
  func answersAreThoseOfAPlainScan(
    seed: UInt64, articleCount: Int, limit: Int, batches: Int
  ) throws {
    var random = SeededGenerator(seed: seed)
    let articles = SmallIndex.randomArticles(articleCount, limit: limit, using: &random)
    let folder = try TemporaryFolder()
    let sample = articles.enumerated().filter { $0.offset % 2 == 0 }.map(\.element.article)
    try SmallIndex.add(articles, to: folder.path, batches: batches, sample: sample)
    let index = try IndexReader(folder: folder.path)
    try index.check()
    let twin = NaiveIndex(articles)
    #expect(index.articleCount == twin.articleCount)
    #expect(abs(index.averageHeadLength - twin.averageHeadLength) < 1e-9)
    #expect(abs(index.averageRestLength - twin.averageRestLength) < 1e-9)
    for number in twin.allArticles() {
      #expect(try index.article(number) == twin.article(number))
      for fields in Self.fieldSets {
        #expect(try index.texts(of: fields, in: number) == twin.texts(of: fields, in: number))
      }
      #expect(try index.attributes(of: number) == twin.attributes(of: number))
      #expect(try index.number(ofID: "article-\(number)") == number)
    }
    for (number, phrase) in Self.phrases(60, from: articles, using: &random).enumerated() {
      let fields = Self.fieldSets[number % Self.fieldSets.count]
      let found = try index.matches(of: phrase, in: fields)
      #expect(
        try found == twin.matches(of: phrase, in: fields),
        "seed \(seed), phrase \(phrase), fields \(fields)")
    }
  }
}
