import TestSupport
import Testing

@testable import BigramIndex

@Suite struct UnitScannerTests {
  /// Units as they are, words in brackets, marks behind a quote, line ends as a slash.
  private func shown(_ text: String) -> String {
    let list = ElementList(text)
    return list.elements.map { element in
      let scalar = Unicode.Scalar(element.value).map(String.init) ?? "?"
      switch element.kind {
      case .unit: return scalar
      case .word: return "[" + String(decoding: list.words[Int(element.value)], as: UTF8.self) + "]"
      case .mark: return "'" + scalar
      case .lineEnd: return "/"
      }
    }.joined()
  }

  @Test(arguments: [
    ("剪报", "剪报"), ("剪 报", "剪报"), ("CRM系统", "[crm]系统"), ("ＣＲＭ ２．０", "[crm][2.0]"),
    ("1,200个", "[1,200]个"), ("第3.", "第[3]'."), ("3.版", "[3]'.版"), ("3..5", "[3]'.'.[5]"),
    ("a.b", "[a]'.[b]"),
    ("剪\n报", "剪/报"), ("數字", "数字"), ("⽅", "方"), ("100㎡", "[100m2]"), ("", ""),
  ])
  func textsAreCutIntoUnitsWordsAndMarks(text: String, cut: String) {
    #expect(shown(text) == cut)
  }

  /// Every element says where in the text it stands, and they follow each other.
  @Test(arguments: UInt64(0)..<20)
  func placesAscend(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let alphabet = Array("剪報a1.,， \n㎡（é🙂".unicodeScalars)
    let scalars = (0..<60).compactMap { _ in alphabet.randomElement(using: &random) }
    let text = String(String.UnicodeScalarView(scalars))
    var previous: UInt32 = 0
    for element in ElementList(text).elements {
      #expect(element.offset >= previous && element.offset < element.end, "seed \(seed)")
      #expect(element.end <= UInt32(scalars.count), "seed \(seed)")
      previous = element.offset
    }
  }

  @Test func bytesThatAreNoTextCountOneEach() {
    let bytes: [UInt8] = [0xE5, 0x89, 0xFF] + Array("剪".utf8) + [0xF0, 0x9F]
    let offsets = bytes.withUnsafeBufferPointer { ElementList($0) }.elements
      .filter { $0.kind == .unit && $0.value == 0x526A }.map(\.offset)
    #expect(offsets == [3])
  }
}
