import BigramIndex
import TestSupport
import Testing

@Suite struct PhraseMatcherTests {
  private func found(_ query: String, in text: String, isExact: Bool = false) -> [[Int]] {
    PhraseReader.phrases(inWord: query, isExact: isExact).map {
      PhraseMatcher($0).occurrences(in: text).map(\.offset)
    }
  }

  @Test(arguments: [
    ("物业费", "纳 物 业 费 ，省", [[2]]), ("系统", "系\n统", [[]]), ("系统", "系，统", [[]]),
    ("業", "物业业", [[1, 2]]), ("CR", "CRM", [[]]), ("cr*", "CRM crx", [[0, 4]]),
    ("10:40", "上午10∶40", [[2], [5]]), ("5G网络", "５Ｇ 网络", [[0]]), ("哈哈", "哈哈哈", [[0, 1]]),
    ("，", "，", []), ("青年", "⻘年", [[0]]), ("5g网*", "5G网络", [[0]]),
  ])
  func unquotedWords(query: String, text: String, offsets: [[Int]]) {
    #expect(found(query, in: text) == offsets)
  }

  @Test(arguments: [
    ("10:40", "10∶40", [0]), ("10:40", "10 40", []), ("hello world", "Hello  world", [0]),
    ("hello world", "hello, world", []), ("hello world", "hello\nworld", []), ("甲。乙", "甲。\n乙", []),
    ("甲。乙", "甲 。乙", [0]), ("“甲”", "「甲」", [0]), ("…", "...", [0]),
  ])
  func quotedPhrases(query: String, text: String, offsets: [Int]) throws {
    let phrase = try #require(PhraseReader.phrase(ofQuoted: query, isExact: false))
    #expect(PhraseMatcher(phrase).occurrences(in: text).map(\.offset) == offsets)
  }

  @Test func anExactSearchComparesWhatIsPrinted() {
    #expect(found("數字", in: "数字 數字", isExact: true) == [[3]])
    #expect(found("CRM", in: "crm CRM ＣＲＭ", isExact: true) == [[4]])
    #expect(found("CR*", in: "crm CRM", isExact: true) == [[4]])
    #expect(found("物业", in: "物 业", isExact: true) == [[0]])
  }

  @Test func anOccurrenceSpansTheBlanksInside() {
    let phrase = PhraseReader.phrases(inWord: "物业费", isExact: false)[0]
    #expect(PhraseMatcher(phrase).occurrences(in: "纳 物 业 费") == [Occurrence(offset: 2, length: 5)])
  }

  @Test func nothingToSearchForGivesNoPhrase() {
    #expect(PhraseReader.phrases(inWord: "", isExact: false).isEmpty)
    #expect(PhraseReader.phrases(inWord: "*，", isExact: false).isEmpty)
    #expect(PhraseReader.phrase(ofQuoted: " \u{200B}", isExact: false) == nil)
  }

  @Test func occurrencesEqualThoseOfThePlainReading() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    var hits = 0
    for _ in 0..<3000 {
      let text = RandomText.text(limit: 40, using: &random)
      let scalars = Array(text.unicodeScalars)
      let start = Int.random(in: 0...scalars.count, using: &random)
      let end = Int.random(in: start...min(scalars.count, start + 6), using: &random)
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[start..<end])
      let isExact = Bool.random(using: &random)
      guard let phrase = PhraseReader.phrase(ofQuoted: String(view), isExact: isExact) else {
        continue
      }
      let found = PhraseMatcher(phrase).occurrences(in: text)
      #expect(
        found == NaiveText(text).occurrences(of: phrase), "seed \(seed): \(text.debugDescription)")
      hits += found.count
    }
    #expect(hits > 1000, "seed \(seed)")
  }
}
