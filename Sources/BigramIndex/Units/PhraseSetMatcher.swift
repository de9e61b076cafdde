/// Finds many phrases in one pass over a text.
///
/// Gives what a ``PhraseMatcher`` for each would give.
package struct PhraseSetMatcher: Sendable {
  private let matchers: [PhraseMatcher]
  /// The phrases that begin with a unit or a mark, by its folded scalar.
  private var phrasesOfScalars: [UInt32: [Int]] = [:]
  /// Whether some phrase begins with a scalar of these low bits: hardly any of a text's does.
  private var isStart = [Bool](repeating: false, count: Self.lowBits + 1)
  private static let lowBits = 0xFFF
  /// The phrases that begin with a word or a part of one.
  private var phrasesOfWords: [Int] = []

  package init(_ phrases: [Phrase]) {
    matchers = phrases.map { PhraseMatcher($0) }
    for (index, phrase) in phrases.enumerated() {
      switch phrase.elements.first {
      case .han(let scalar), .mark(let scalar):
        phrasesOfScalars[scalar, default: []].append(index)
        isStart[Int(scalar) & Self.lowBits] = true
      case .word, .prefix: phrasesOfWords.append(index)
      case nil: break
      }
    }
  }

  /// Each phrase's occurrences from left to right, in the order in which the phrases were given.
  package func occurrences(in text: String) -> [[Occurrence]] {
    var text = text
    return text.withUTF8 { occurrences(inUTF8: $0) }
  }

  private func occurrences(inUTF8 text: UnsafeBufferPointer<UInt8>) -> [[Occurrence]] {
    let list = ElementList(text)
    var found = [[Occurrence]](repeating: [], count: matchers.count)
    for (start, element) in list.elements.enumerated() {
      let phrases: [Int]
      switch element.kind {
      case .unit, .mark:
        guard isStart[Int(element.value) & Self.lowBits],
          let known = phrasesOfScalars[element.value]
        else { continue }
        phrases = known
      case .word: phrases = phrasesOfWords
      case .lineEnd: continue
      }
      for phrase in phrases {
        guard let occurrence = matchers[phrase].occurrence(in: list, at: start) else { continue }
        found[phrase].append(occurrence)
      }
    }
    for index in found.indices {
      found[index] = matchers[index].asPrinted(found[index], inUTF8: text)
    }
    return found
  }
}
