import BigramIndex
import Foundation
import TestSupport
import Testing

/// Whatever happens to the bytes of an index: a clear error or the right answer.
@Suite struct DamagedIndexTests {
  private let folder: TemporaryFolder
  private let questions: [Phrase]
  private let answers: [PhraseMatches]
  private let articles: [(article: IndexedArticle, path: String)]

  init() throws {
    folder = try TemporaryFolder()
    var random = SeededGenerator(seed: 21)
    articles = SmallIndex.randomArticles(8, limit: 20, using: &random)
    try SmallIndex.add(articles, to: folder.path)
    var writer = try IndexWriter(folder: folder.path)
    try writer.remove(path: articles[3].path)
    try writer.commit()
    questions = ["中", "中国", "国邮政", "8", "a*"].flatMap {
      PhraseReader.phrases(inWord: $0, isExact: false)
    }
    let index = try IndexReader(folder: folder.path)
    answers = try questions.map { try index.matches(of: $0, in: .printed) }
    #expect(answers.contains { !$0.articles.isEmpty })
  }

  private func files() throws -> [URL] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0 != "lock" }.sorted().map { URL(fileURLWithPath: folder.path + "/" + $0) }
  }

  /// Asks everything; `true` when an error said that something is wrong.
  private func isRefusedOrRight(_ what: String) -> Bool {
    do throws(IndexError) {
      let index = try IndexReader(folder: folder.path)
      for (question, answer) in zip(questions, answers) {
        #expect(try index.matches(of: question, in: .printed) == answer, "\(what)")
      }
      for number in index.allArticles() {
        #expect(try index.article(number) == articles[Int(number)].article, "\(what)")
      }
      return false
    } catch {
      #expect(!error.description.isEmpty)
      return true
    }
  }

  private func isFound(byCheck what: String) -> Bool {
    do throws(IndexError) {
      try IndexReader(folder: folder.path).check()
      return false
    } catch { return true }
  }

  @Test func everyFlippedByteIsRefusedOrHarmless() throws {
    for file in try files() {
      let whole = try Data(contentsOf: file)
      for offset in whole.indices {
        var damaged = whole
        damaged[offset] ^= UInt8(1 << (offset % 8))
        try damaged.write(to: file)
        let what = "\(file.lastPathComponent) byte \(offset)"
        let isRefused = isRefusedOrRight(what)
        #expect(isRefused || isFound(byCheck: what), "\(what) goes unnoticed")
      }
      try whole.write(to: file)
    }
    #expect(!isRefusedOrRight("whole again"))
  }

  @Test func everyPrefixIsRefused() throws {
    for file in try files() {
      let whole = try Data(contentsOf: file)
      for count in stride(from: 0, to: whole.count, by: max(1, whole.count / 100)) {
        try whole.prefix(count).write(to: file)
        #expect(isRefusedOrRight("\(file.lastPathComponent) cut to \(count)"))
      }
      try (whole + [0]).write(to: file)
      #expect(isRefusedOrRight("\(file.lastPathComponent) with a byte more"))
      try FileManager.default.removeItem(at: file)
      #expect(isRefusedOrRight("\(file.lastPathComponent) gone"))
      try whole.write(to: file)
    }
  }

  @Test func anIndexOfOtherRulesIsRefused() {
    #expect(throws: IndexError.otherAnalysis(folder: folder.path)) {
      try IndexReader(folder: folder.path, analysis: Folding.fingerprint ^ 1)
    }
    #expect(throws: IndexError.missing(folder: folder.path + "/none")) {
      try IndexReader(folder: folder.path + "/none")
    }
  }
}
