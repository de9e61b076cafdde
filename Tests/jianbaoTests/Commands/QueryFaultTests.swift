import BigramIndex
import Testing

@testable import jianbao

@Suite struct QueryFaultTests {
  private func fault(_ query: String, _ options: [String] = []) throws -> QueryFault? {
    let arguments = try Arguments(["search", query] + options)
    return #expect(throws: QueryFault.self) { _ = try QueryPlan(typed: query, arguments) }
  }

  @Test func theCaretStandsUnderThePlaceByCells() throws {
    let text = try fault("物业 “缴费")?.description ?? ""
    #expect(text == "query: the quotation mark is never closed\n  物业 “缴费\n       ^")
    #expect(try fault("date:二月")?.description.hasSuffix("\n       ^^^^") == true)
  }

  @Test func whatSteersATerminalIsShownHarmless() throws {
    let text = try fault("\u{1B}[2J (")?.description ?? ""
    #expect(!text.unicodeScalars.contains("\u{1B}"))
    #expect(text.contains("␛[2J ("))
  }

  @Test func aPastedSentenceMayBeginOrEndInsideBrackets() throws {
    for query in ["三）物业缴费", "物业（缴费", "“物业缴费", "物业”缴费", "）物业"] {
      let arguments = try Arguments(["search", query, "--any"])
      let plan = try QueryPlan(typed: query, arguments)
      #expect(plan.leaves.contains { $0.text == "物业" }, "\(query)")
      #expect(plan.leaves.contains { $0.text == "缴费" } || query == "）物业", "\(query)")
    }
    #expect(try fault("date:二月 物业", ["--any"]) != nil)
  }
}
