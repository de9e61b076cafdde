import BigramIndex
import Foundation
import TestSupport
import Testing

/// The program's hit sets against a plain scan of the records that `parse` gives.
@Suite struct AgainstRecordsTests {
  private struct Record: Decodable {
    struct Caption: Decodable { var text: String }
    var id: String
    var headline, kicker, subheadline, section, lead_in, byline, body: String?
    var captions: [Caption]?

    var printedTexts: [String] {
      [headline, kicker, subheadline, section, lead_in, byline, body].compactMap { $0 }
        + [captions?.map(\.text).joined(separator: "\n")].compactMap { $0 }
    }
  }

  private struct Answer: Decodable {
    var q: String
    var hits: Int
    var ids: [String]
  }

  /// The texts of all records with the places of each unit, for a scan that takes no shortcuts but
  /// to start only where the first unit stands.
  private struct Scan {
    private var texts: [(record: Int, elements: [NaiveText.Element], starts: [Int: [Int]])] = []

    init(_ records: [Record]) {
      for (number, record) in records.enumerated() {
        for text in record.printedTexts {
          let elements = NaiveText(text).elements.map(\.element)
          var starts: [Int: [Int]] = [:]
          for (position, element) in elements.enumerated() {
            starts[Self.bucket(element), default: []].append(position)
          }
          texts.append((number, elements, starts))
        }
      }
    }

    private static func bucket(_ element: NaiveText.Element) -> Int {
      switch element {
      case .unit(let scalar), .mark(let scalar): Int(scalar)
      case .word(let word): Int(word.first ?? 0)
      case .lineEnd: 10
      }
    }

    /// A stretch of units without marks, cut from a record.
    func sample(_ count: Int, using random: inout SeededGenerator) -> [NaiveText.Element] {
      while true {
        let text = texts[Int.random(in: 0..<texts.count, using: &random)]
        guard text.elements.count >= count else { continue }
        let start = Int.random(in: 0...(text.elements.count - count), using: &random)
        let cut = Array(text.elements[start..<(start + count)])
        let holdsMark = cut.contains { element in
          switch element {
          case .unit, .word: false
          case .mark, .lineEnd: true
          }
        }
        if !holdsMark { return cut }
      }
    }

    func records(with phrase: [NaiveText.Element]) -> Set<Int> {
      guard let first = phrase.first else { return [] }
      var found: Set<Int> = []
      for text in texts where !found.contains(text.record) {
        for start in text.starts[Self.bucket(first)] ?? []
        where start + phrase.count <= text.elements.count {
          if text.elements[start..<(start + phrase.count)].elementsEqual(phrase) {
            found.insert(text.record)
            break
          }
        }
      }
      return found
    }
  }

  @Test func randomStringsFindWhatAScanFinds() throws {
    let seed: UInt64 = 90_210
    var random = SeededGenerator(seed: seed)
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      atPath: Binary.packageFolder + "/seeds", toPath: folder.path("seeds"))
    let binary = Binary(in: folder.path)
    let records = try binary.run(["parse", "seeds"]).lines.map {
      try JSONDecoder().decode(Record.self, from: Data($0.utf8))
    }
    let scan = Scan(records)
    var phrases = (0..<2_000).map { scan.sample([1, 2, 3, 4, 6, 10][$0 % 6], using: &random) }
    while phrases.count < 2_500 {
      let phrase =
        scan.sample(Int.random(in: 1...3, using: &random), using: &random)
        + scan.sample(Int.random(in: 1...3, using: &random), using: &random)
      if scan.records(with: phrase).isEmpty { phrases.append(phrase) }
    }
    let queries = phrases.map { "\"" + Self.typed($0) + "\"" }
    let file = try folder.write("queries", queries.joined(separator: "\n"))
    #expect(try binary.run(["index", "seeds"]).status == 0)
    let output = try binary.run(["search", "--batch", file, "--limit", "1000000"])
    #expect(output.status == 0)
    try #require(output.lines.count == queries.count)
    for (phrase, line) in zip(phrases, output.lines) {
      let answer = try JSONDecoder().decode(Answer.self, from: Data(line.utf8))
      let expected = Set(scan.records(with: phrase).map { records[$0].id })
      #expect(Set(answer.ids) == expected, "seed \(seed): \(answer.q)")
      #expect(answer.hits == expected.count)
    }
  }

  /// The units as one would type them: a blank keeps Latin words apart.
  private static func typed(_ phrase: [NaiveText.Element]) -> String {
    var view = String.UnicodeScalarView()
    for element in phrase {
      switch element {
      case .unit(let scalar): view.append(Unicode.Scalar(scalar) ?? "?")
      case .word(let word):
        view.append(" ")
        for scalar in word { view.append(Unicode.Scalar(scalar) ?? "?") }
        view.append(" ")
      case .mark, .lineEnd: view.append("?")
      }
    }
    return String(view)
  }
}
