import TestSupport
import Testing

@testable import BigramIndex

@Suite struct ModelBuilderTests {
  private func model(of texts: [String]) throws -> (model: IndexModel, folder: TemporaryFolder) {
    let folder = try TemporaryFolder()
    var builder = ModelBuilder()
    for text in texts {
      builder.add(IndexedArticle(id: "a", type: "news", fields: [.init(.body, text)]))
    }
    try builder.write(to: folder.path("model"))
    return (try IndexModel(path: folder.path("model")), folder)
  }

  /// The number of a run of units as a frequent gram; `nil` when it is none.
  private func gram(_ text: String, in model: IndexModel) throws -> UInt32? {
    var number: UInt32?
    for scalar in text.unicodeScalars {
      guard let before = number else {
        number = scalar.value
        continue
      }
      guard let longer = try model.gram(TermKey.make(before, scalar.value)) else { return nil }
      number = longer
    }
    return number
  }

  @Test func gramsOfManyArticlesAreFrequentAndSoAreTheirParts() throws {
    let texts = (0..<20).map { number in
      number % 2 == 0 ? "新闻联播今天\(number)报道" : "新闻发布，联播"
    }
    let (model, _) = try model(of: texts)
    for text in ["新闻", "闻联", "新闻联", "新闻联播", "新闻联播今天", "联播", "闻发布"] {
      #expect(try gram(text, in: model) != nil, "\(text)")
    }
    // Across a mark, and nowhere at all.
    for text in ["布联", "播新", "天报"] { #expect(try gram(text, in: model) == nil, "\(text)") }
  }

  @Test func aGramOfFewArticlesIsNotFrequentHoweverOftenItIsThere() throws {
    let texts = (0..<20).map { $0 < 4 ? "邮政邮政邮政邮政" : "公司" }
    let (model, _) = try model(of: texts)
    #expect(try gram("邮政", in: model) == nil)
    #expect(try gram("公司", in: model) != nil)
  }

  @Test func gramsEndAtTheLimit() throws {
    let line = String(String.UnicodeScalarView((0x4E00..<0x4E28).compactMap { Unicode.Scalar($0) }))
    let (model, _) = try model(of: (0..<9).map { _ in line })
    let limit = ModelBuilder.gramLengthLimit
    #expect(try gram(String(line.prefix(limit)), in: model) != nil)
    #expect(try gram(String(line.prefix(limit + 1)), in: model) == nil)
  }

  @Test func theMostFrequentCharactersHaveTheShortCodes() throws {
    let rare = String(
      String.UnicodeScalarView((0x5000..<0x5400).compactMap { Unicode.Scalar($0) }))
    let (model, _) = try model(of: [rare, "的的的的的的", "一一一一"])
    let scalars = try model.scalars()
    #expect(try scalars.load(UInt32.self, at: 0) == 0x0A)
    #expect(try scalars.load(UInt32.self, at: 4) == 0x7684)
    #expect(try scalars.load(UInt32.self, at: 8) == 0x4E00)
    #expect(model.singleCount < TextCode.leadLimit)
    #expect(model.codeCount <= TextCode.capacity(singleCount: model.singleCount))
  }

  @Test func frequentWordsAreUnitsOfGrams() throws {
    let (model, _) = try model(of: (0..<12).map { _ in "使用5G网络" } + ["LTE网络"])
    let word = try #require(try model.unit(ofWord: Array("5g".utf8)))
    #expect(try model.unit(ofWord: Array("lte".utf8)) == nil)
    #expect(try model.word(Int(word - TermKey.firstWord)).array == Array("5g".utf8))
    #expect(try model.gram(TermKey.make(0x7528, word)) != nil)
    #expect(try model.gram(TermKey.make(word, 0x7F51)) != nil)
  }

  @Test func nothingToLearnFromGivesAModelAllTheSame() throws {
    let (model, _) = try model(of: [])
    #expect(model.gramCount == 0)
    #expect(model.wordCount == 0)
    #expect(model.codeCount > 0)
  }
}
