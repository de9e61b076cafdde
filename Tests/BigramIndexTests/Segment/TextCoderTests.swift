import TestSupport
import Testing

@testable import BigramIndex

@Suite struct TextCoderTests {
  private let tables: ModelTables

  /// Enough scalars that some take two bytes.
  init() throws {
    let scalars = (0x4E00..<0x5000).compactMap { Unicode.Scalar($0) }
    tables = try ModelTables(CodedSample(String(String.UnicodeScalarView(scalars)) + "，\n a").model)
  }

  /// The coded texts read back, without the paragraph ends behind them.
  private func decoded(_ coder: TextCoder) throws -> [String] {
    let count = coder.texts.count
    return try (Array(coder.texts) + [UInt8](repeating: 0, count: 8)).withUnsafeBytes { memory in
      let start = try #require(memory.baseAddress)
      var utf8: [UInt8] = []
      try TextCode.decode(ByteView(start: start, count: count), model: tables.model, to: &utf8)
      return String(decoding: utf8, as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false
      ).map(String.init).dropLast()
    }
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func textsOfAnyLengthComeBack(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let alphabet = Array("一丁七万，a 外é𠀀🙂".unicodeScalars)
    let texts = [0, 1, 1365, 1366, 5_000, 20].map { length in
      String(
        String.UnicodeScalarView(
          (0..<length).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &random)] }))
    }
    var coder = TextCoder(tables: tables)
    var scanner = UnitScanner(sink: GramCollector(tables: tables))
    for _ in 0..<2 {
      coder.removeAll()
      for var text in texts { _ = text.withUTF8 { coder.append($0, scanner: &scanner) } }
      #expect(try decoded(coder) == texts, "seed \(seed)")
    }
  }

  @Test func theUnitsAreThoseOfTheScanner() {
    var coder = TextCoder(tables: tables)
    var coding = UnitScanner(sink: GramCollector(tables: tables))
    var scanning = UnitScanner(sink: GramCollector(tables: tables))
    var text = "一丁国國，abc 1.5外\n⼀㎡𠀀七"
    _ = text.withUTF8 { coder.append($0, scanner: &coding) }
    text.withUTF8 { scanning.scan($0) }
    scanning.sink.end()
    #expect(coding.sink.grams == scanning.sink.grams)
    #expect(coding.sink.unitCount == scanning.sink.unitCount)
    #expect(coding.sink.words.count == scanning.sink.words.count)
    #expect(coding.sink.grams.count >= 8)
  }

  @Test func bytesThatAreNotUTF8AreReplaced() throws {
    var coder = TextCoder(tables: tables)
    var scanner = UnitScanner(sink: GramCollector(tables: tables))
    let bytes: [UInt8] = Array("一".utf8) + [0xE4, 0xB8, 0xFF] + Array("丁".utf8) + [0xE4]
    _ = bytes.withUnsafeBufferPointer { coder.append($0, scanner: &scanner) }
    #expect(try decoded(coder) == ["一\u{FFFD}\u{FFFD}\u{FFFD}丁\u{FFFD}"])
  }
}
