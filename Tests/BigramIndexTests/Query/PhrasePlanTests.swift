import TestSupport
import Testing

@testable import BigramIndex

@Suite struct PhrasePlanTests {
  private let folder: TemporaryFolder
  private let model: IndexModel

  /// A model to which 新华社记者 and all its parts are frequent, and the word `5g`.
  init() throws {
    folder = try TemporaryFolder()
    var builder = ModelBuilder()
    for number in 0..<10 {
      let other = number == 0 ? "甲乙丙丁戊己" : "庚辛"
      builder.add(
        IndexedArticle(
          id: "\(number)", type: "news", fields: [.init(.body, "新华社记者，5G，\(other)")]))
    }
    try builder.write(to: folder.path("model"))
    model = try IndexModel(path: folder.path("model"))
  }

  private func plan(_ word: String, isExact: Bool = false) throws -> PhrasePlan {
    let phrase = try #require(PhraseReader.phrases(inWord: word, isExact: isExact).first)
    return try PhrasePlan(phrase, model: model)
  }

  /// The terms as the text that each stands for.
  private func terms(_ plan: PhrasePlan) throws -> [String] {
    try plan.terms.map { term in
      switch term {
      case .gram(let key): try model.elements(ofGram: key).map(Self.described).joined()
      case .word(let word): "[" + String(decoding: word, as: UTF8.self) + "]"
      case .unit(let unit): Self.described(.han(unit)) + "…"
      case .prefix(let word): "[" + String(decoding: word, as: UTF8.self) + "…]"
      }
    }
  }

  private static func described(_ element: Phrase.Element) -> String {
    switch element {
    case .han(let scalar): Unicode.Scalar(scalar).map { String($0) } ?? "?"
    case .word(let word): "[" + String(decoding: word, as: UTF8.self) + "]"
    default: "?"
    }
  }

  @Test(arguments: [
    ("甲", ["甲…"], true), ("甲乙", ["甲乙"], true), ("甲乙丙", ["甲乙", "乙丙"], false),
    ("新华社记者", ["新华社记者"], true), ("新华社甲", ["新华社", "社甲"], false),
    ("甲新华社", ["甲新", "新华社"], false), ("CRM", ["[crm]"], true), ("CRM*", ["[crm…]"], true),
    ("甲CRM", ["[crm]"], false), ("甲乙CRM", ["甲乙", "[crm]"], false),
    ("甲CRM*", ["甲…", "[crm…]"], false),
    ("5G", ["[5g]"], true), ("甲5G", ["甲[5g]"], true), ("5G网络", ["[5g]网", "网络"], false),
  ])
  func theLongestGramsCoverAPhrase(word: String, expected: [String], isWhole: Bool) throws {
    let plan = try plan(word)
    let terms = try terms(plan)
    #expect(terms == expected, "\(word)")
    #expect(plan.isWhole == isWhole, "\(word)")
  }

  @Test func whatIsComparedAsPrintedIsNeverAnsweredByListsAlone() throws {
    for word in ["甲", "甲乙", "CRM"] { #expect(try !plan(word, isExact: true).isWhole) }
  }

  @Test func ofMarksAloneNothingIsKnown() throws {
    let phrase = try #require(PhraseReader.phrase(ofQuoted: "，", isExact: false))
    let plan = try PhrasePlan(phrase, model: model)
    #expect(plan.terms.isEmpty && !plan.isWhole)
  }
}
