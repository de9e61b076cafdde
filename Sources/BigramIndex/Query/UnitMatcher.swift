/// Counts a phrase of units and words in texts, a text's units in one buffer.
///
/// Gives what ``PhraseMatcher`` gives, several times as fast, for phrases it can be made for.
struct UnitMatcher {
  private let elements: [Phrase.Element]
  private var buffer = UnitBuffer()

  /// `nil` for phrases with marks, prefixes or an exact text.
  init?(_ phrase: Phrase) {
    guard phrase.exactText == nil else { return nil }
    for element in phrase.elements {
      switch element {
      case .han, .word: continue
      case .prefix, .mark: return nil
      }
    }
    elements = phrase.elements
  }

  mutating func count(inUTF8 text: UnsafeBufferPointer<UInt8>) -> Int {
    buffer.removeAll()
    buffer.append(utf8: text)
    guard buffer.codes.count >= elements.count else { return 0 }
    var count = 0
    for start in 0...buffer.codes.count - elements.count
    where elements.indices.allSatisfy({ matches(elements[$0], buffer.codes[start + $0]) }) {
      count += 1
    }
    return count
  }

  @inline(__always)
  private func matches(_ element: Phrase.Element, _ code: UInt32) -> Bool {
    switch element {
    case .han(let scalar): return code == scalar
    case .word(let word):
      guard code & UnitBuffer.wordBit != 0 else { return false }
      return buffer.wordBytes[buffer.words[Int(code & ~UnitBuffer.wordBit)]].elementsEqual(word)
    case .prefix, .mark: return false
    }
  }
}
