import TestSupport
import Testing

@testable import BigramIndex

@Suite struct PhraseVerifierTests {
  /// Paragraphs of which some hold what is spelled out: variants outside the sample, expansions,
  /// letters and blanks that the sample lacks.
  private static let letters = Array("甲乙國国1a.㎡½㈱ \u{2028}\u{200B}\nＢé\u{1D7D8}".unicodeScalars)

  private static func text(using random: inout SeededGenerator) -> String {
    String(
      String.UnicodeScalarView(
        (0..<60).map { _ in letters[Int.random(in: 0..<letters.count, using: &random)] }))
  }

  /// The stored form of an article with one text.
  private func count(
    _ phrase: Phrase, in text: String, _ fields: FieldSet, _ sample: CodedSample
  ) throws -> Int {
    try sample.withStored(text) { coded, irregularity in
      var bytes: [UInt8] = []
      let article = IndexedArticle(id: "a", type: "post", fields: [.init(.body, text)])
      StoredArticle.write(
        article, textLengths: [coded.bytes.count], irregularities: [irregularity],
        texts: coded.bytes.array[...] + [TextCode.paragraphEnd], to: &bytes)
      let length = bytes.count
      bytes += [UInt8](repeating: 0, count: 8)
      return try bytes.withMemory { memory throws(IndexError) in
        guard let start = memory.baseAddress else { throw ByteView.cutShort }
        let stored = try StoredArticle(ByteView(start: start, count: length))
        return try PhraseVerifier(phrase, model: sample.model).count(in: stored, fields)
      }
    }
  }

  @Test(arguments: 1...3)
  func everyKindOfPhraseIsCountedAsTheMatcherCountsIt(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let sample = try CodedSample("甲乙国1a. \n")
    for _ in 0..<60 {
      let text = Self.text(using: &random)
      let start = Int.random(in: 0..<58, using: &random)
      let part = String(
        text.unicodeScalars.dropFirst(start).prefix(Int.random(in: 1...4, using: &random)))
      var phrases = PhraseReader.phrases(inWord: part + "*", isExact: false)
      for isExact in [false, true] {
        if let quoted = PhraseReader.phrase(ofQuoted: part, isExact: isExact) {
          phrases.append(quoted)
        }
      }
      for phrase in phrases {
        let found = try count(phrase, in: text, .printed, sample)
        let expected = PhraseMatcher(phrase).occurrences(in: text).count
        #expect(found == expected, "seed \(seed): \(phrase) in \(text.debugDescription)")
      }
    }
  }

  @Test func fieldsThatAreNotAskedForDoNotCount() throws {
    let sample = try CodedSample("甲乙")
    let phrase = PhraseReader.phrases(inWord: "甲乙", isExact: false)[0]
    #expect(try count(phrase, in: "甲乙，甲乙", .printed, sample) == 2)
    #expect(try count(phrase, in: "甲乙，甲乙", .head, sample) == 0)
  }

  @Test func onlyWhatIsNearAPhraseConcernsIt() throws {
    let units = SoughtScalars(PhraseReader.phrases(inWord: "甲国", isExact: false)[0])
    let words = SoughtScalars(PhraseReader.phrases(inWord: "甲m", isExact: false)[0])
    // A variant of 国, a blank, what nobody sees; ㎡ brings an m and may lengthen any word.
    for scalar in [0x570B, 0x2003, 0x200B] as [UInt32] { #expect(units.mayConcern(scalar)) }
    for scalar in [0x33A1, 0xBD, 0x4E59, 0x2028, 0x3002] as [UInt32] {
      #expect(!units.mayConcern(scalar))
    }
    for scalar in [0x33A1, 0xBD, 0xFF4D] as [UInt32] { #expect(words.mayConcern(scalar)) }
    #expect(!words.mayConcern(0x570B))
  }
}
