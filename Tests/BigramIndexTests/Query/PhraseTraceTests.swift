import TestSupport
import Testing

@testable import BigramIndex

@Suite struct PhraseTraceTests {
  private func phrase(_ text: String) throws -> Phrase {
    try #require(PhraseReader.phrases(inWord: text, isExact: false).first)
  }

  private func index(_ bodies: [String], _ folder: TemporaryFolder) throws -> IndexReader {
    let articles = bodies.enumerated().map { number, body in
      let fields = [IndexedArticle.FieldText(.headline, "题"), .init(.body, body)]
      return (IndexedArticle(id: "a-\(number)", type: "post", fields: fields), "/\(number).md")
    }
    try SmallIndex.add(articles, to: folder.path)
    return try IndexReader(folder: folder.path)
  }

  @Test func aPairIsAnsweredByItsListAlone() throws {
    let folder = try TemporaryFolder()
    let index = try index(["物业", "物业物业", "业物"], folder)
    let trace = try index.trace(of: try phrase("物业"), in: .printed)
    #expect(trace.terms.map(\.phrase) == [try phrase("物业")])
    #expect(trace.terms.map(\.entryCount) == [2])
    #expect(trace.matchCount == 2)
    #expect(!trace.needsTexts)
  }

  @Test func partsInAllListsAreCandidatesUntilTheTextSpeaks() throws {
    let folder = try TemporaryFolder()
    let index = try index(["甲乙，乙丙", "甲乙丙", "乙丙"], folder)
    let trace = try index.trace(of: try phrase("甲乙丙"), in: .printed)
    if trace.needsTexts {
      #expect(trace.terms.map(\.phrase) == [try phrase("甲乙"), try phrase("乙丙")])
      #expect(trace.terms.map(\.entryCount) == [2, 3])
      #expect(trace.candidateCount == 2)
    }
    #expect(trace.matchCount == 1)
  }

  @Test func aSingleUnitJoinsAllListsThatBeginWithIt() throws {
    let folder = try TemporaryFolder()
    let index = try index(["物业", "物资", "业物"], folder)
    let trace = try index.trace(of: try phrase("物"), in: .printed)
    #expect(trace.terms.map(\.listCount) == [3])
    #expect(trace.matchCount == 3)
  }

  @Test func candidatesAndMatchesAgreeWithTheAnswer() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    let articles = SmallIndex.randomArticles(60, limit: 80, using: &random)
    let folder = try TemporaryFolder()
    try SmallIndex.add(articles, to: folder.path, batches: 2)
    let index = try IndexReader(folder: folder.path)
    for phrase in AgainstNaiveIndexTests.phrases(60, from: articles, using: &random) {
      let trace = try index.trace(of: phrase, in: FieldSet(.body))
      let matches = try index.matches(of: phrase, in: FieldSet(.body))
      #expect(trace.matchCount == matches.articles.count, "seed \(seed): \(phrase)")
      #expect(trace.candidateCount >= trace.matchCount, "seed \(seed): \(phrase)")
    }
  }
}
