import TestSupport
import Testing

@testable import BigramIndex

/// Random queries against an evaluator that looks at one article after another.
@Suite struct EvaluationTests {
  /// A query as text, and its meaning for one article, made side by side.
  private struct Sample {
    var text: String
    /// Takes the article's number.
    var admits: (Int) -> Bool
  }

  private let articles: [(article: IndexedArticle, path: String)]
  private let texts: [[(field: Field, text: NaiveText)]]
  private let index: NaiveIndex
  private let folder: TemporaryFolder
  /// The same articles in an index on disk.
  private let reader: IndexReader

  init() throws {
    var random = SeededGenerator(seed: 20_260_101)
    let letters = Array("物业缴费智慧社区邮政".unicodeScalars)
    func text(_ limit: Int) -> String {
      var view = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 1...limit, using: &random) {
        let mark = Int.random(in: 0..<14, using: &random)
        let scalar = letters[Int.random(in: 0..<letters.count, using: &random)]
        view.append(mark == 0 ? "，" : mark == 1 ? "\n" : scalar)
        if mark == 2 { view.append(contentsOf: " CRM5 ".unicodeScalars) }
      }
      return String(view)
    }
    articles = (0..<24).map { number in
      var fields = [IndexedArticle.FieldText(.headline, text(8))]
      if number % 3 == 0 { fields.append(.init(.section, text(3))) }
      fields.append(.init(.body, text(40)))
      fields.append(.init(.authors, text(3)))
      let article = IndexedArticle(
        id: "a-\(number)", type: number % 4 == 0 ? "news" : "post",
        day: number % 5 == 0 ? nil : UInt32(20_220_101 + number % 28 + number % 3 * 100),
        fields: fields)
      return (article, "/corpus/\(number % 2 == 0 ? "posts" : "pages")/\(number).txt")
    }
    texts = articles.map { $0.article.fields.map { ($0.field, NaiveText($0.text)) } }
    index = NaiveIndex(articles)
    folder = try TemporaryFolder()
    try SmallIndex.add(articles, to: folder.path, batches: 3)
    reader = try IndexReader(folder: folder.path)
  }

  private func leaf(_ random: inout SeededGenerator) -> Sample {
    let source = articles[Int.random(in: 0..<articles.count, using: &random)].article
    let field = source.fields[Int.random(in: 0..<source.fields.count, using: &random)]
    let scalars = Array(field.text.unicodeScalars)
    let start = Int.random(in: 0..<scalars.count, using: &random)
    let length = Int.random(in: 1...12, using: &random)
    var view = String.UnicodeScalarView()
    let cut = scalars[start..<min(start + length, scalars.count)].filter { $0 != "\n" }
    view.append(contentsOf: cut.isEmpty ? ["龘"] : cut)
    if Int.random(in: 0..<6, using: &random) == 0 { view.append("龘") }
    let isQuoted = Bool.random(using: &random)
    let hasUnits = !PhraseReader.phrases(inWord: String(view), isExact: false).isEmpty
    let text = hasUnits ? String(view) : "龘"
    let names: [(String, FieldSet)] = [
      ("", .printed), ("", .printed), ("标题:", FieldSet(.headline)), ("author:", FieldSet(.authors)),
      ("栏目：", FieldSet(.section)), ("body:", FieldSet(.body)),
    ]
    let (name, fields) = names[Int.random(in: 0..<names.count, using: &random)]
    let phrases =
      isQuoted
      ? PhraseReader.phrase(ofQuoted: text, isExact: false).map { [$0] } ?? []
      : words(of: text).flatMap { PhraseReader.phrases(inWord: $0, isExact: false) }
    let typed = isQuoted ? "\"\(text)\"" : "(\(text))"
    return Sample(text: name + typed) { number in
      phrases.allSatisfy { phrase in
        texts[number].contains {
          fields.contains($0.field) && !$0.text.occurrences(of: phrase).isEmpty
        }
      }
    }
  }

  private func words(of text: String) -> [String] {
    text.split(separator: " ").map(String.init)
  }

  private func filter(_ random: inout SeededGenerator) -> Sample {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: Sample(text: "type:news") { articles[$0].article.type == "news" }
    case 1: Sample(text: "path:posts/*") { articles[$0].path.contains("/posts/") }
    case 2:
      Sample(text: "日期：2022-01-05..2022-02") {
        articles[$0].article.day.map { (20_220_105..<20_220_300).contains($0) } ?? false
      }
    default: Sample(text: "*") { _ in true }
    }
  }

  private func query(_ depth: Int, _ random: inout SeededGenerator) -> Sample {
    guard depth > 0, Int.random(in: 0..<5, using: &random) > 0 else {
      return Int.random(in: 0..<6, using: &random) == 0 ? filter(&random) : leaf(&random)
    }
    let left = query(depth - 1, &random)
    let right = query(depth - 1, &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0:
      return Sample(text: "(\(left.text) OR \(right.text))") {
        left.admits($0) || right.admits($0)
      }
    case 1: return Sample(text: "（NOT \(left.text)）") { !left.admits($0) }
    case 2:
      return Sample(text: "(\(left.text) －\(right.text))") {
        left.admits($0) && !right.admits($0)
      }
    default:
      return Sample(text: "(\(left.text) \(right.text))") {
        left.admits($0) && right.admits($0)
      }
    }
  }

  @Test(arguments: [UInt64(1), 2, 3, 4, 5])
  func randomQueriesFindWhatALookAtEachArticleFinds(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var hits = 0
    for _ in 0..<1_000 {
      let sample = query(3, &random)
      let plan = try QueryPlanner.plan(try QueryParser.parse(sample.text))
      let expected = articles.indices.filter { sample.admits($0) }.map(UInt32.init)
      let found = try Searcher(index).articles(matching: plan)
      #expect(found == expected, "seed \(seed): \(sample.text)")
      #expect(
        try Searcher(reader).articles(matching: plan) == expected, "seed \(seed): \(sample.text)")
      hits += found.count
    }
    #expect(hits > 1_000, "the queries must find something to prove something")
  }

  @Test func rankedHitsAreTheMatchesBestFirst() throws {
    for text in ["物业", "业", "标题:智", "标题:智慧 OR 社区", "邮政 -费", "物业 缴费"] {
      let plan = try QueryPlanner.plan(try QueryParser.parse(text))
      let all = try Searcher(index).search(plan, limit: .max)
      #expect(all.hits.map(\.article).sorted() == (try Searcher(index).articles(matching: plan)))
      for (better, worse) in zip(all.hits, all.hits.dropFirst()) {
        #expect(better.score >= worse.score)
      }
      for limit in [0, 1, 2, 7] {
        let top = try Searcher(index).search(plan, limit: limit)
        #expect(top.matched == all.matched)
        #expect(top.hits == Array(all.hits.prefix(limit)))
      }
    }
  }
}
