/// Finds a phrase in a text as it was printed.
package struct PhraseMatcher: Sendable {
  private let phrase: Phrase
  /// The phrase's printed scalars without white space, for an exact search.
  private let exactScalars: [Unicode.Scalar]?

  package init(_ phrase: Phrase) {
    self.phrase = phrase
    exactScalars = phrase.exactText.map {
      Self.withoutBlanks(String(decoding: $0, as: UTF8.self).unicodeScalars)
    }
  }

  /// The phrase's occurrences from left to right; those that overlap count each.
  ///
  /// - Complexity: linear in the text, times the phrase in the worst case.
  package func occurrences(in text: String) -> [Occurrence] {
    var text = text
    return text.withUTF8 { occurrences(inUTF8: $0) }
  }

  /// The phrase's occurrences in a text given by its bytes.
  package func occurrences(inUTF8 text: UnsafeBufferPointer<UInt8>) -> [Occurrence] {
    let list = ElementList(text)
    var found: [Occurrence] = []
    for start in list.elements.indices {
      if let occurrence = occurrence(in: list, at: start) { found.append(occurrence) }
    }
    return asPrinted(found, inUTF8: text)
  }

  /// The occurrence that begins with an element, as far as elements can tell: an exact search asks
  /// for the printed text besides.
  func occurrence(in list: ElementList, at start: Int) -> Occurrence? {
    let end = start + phrase.elements.count
    guard end > start, end <= list.elements.count, matches(list, at: start) else { return nil }
    let offset = Int(list.elements[start].offset)
    return Occurrence(offset: offset, length: Int(list.elements[end - 1].end) - offset)
  }

  /// Those occurrences in a text whose printed characters are the ones asked for.
  func asPrinted(
    _ found: [Occurrence], inUTF8 text: UnsafeBufferPointer<UInt8>
  ) -> [Occurrence] {
    guard exactScalars != nil, !found.isEmpty else { return found }
    let scalars = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
    return found.filter { isPrintedAlike($0, in: scalars) }
  }

  private func matches(_ list: ElementList, at start: Int) -> Bool {
    for (index, wanted) in phrase.elements.enumerated() {
      let element = list.elements[start + index]
      switch (wanted, element.kind) {
      case (.han(let scalar), .unit), (.mark(let scalar), .mark):
        guard element.value == scalar else { return false }
      case (.word(let bytes), .word):
        guard list.words[Int(element.value)] == bytes else { return false }
      case (.prefix(let bytes), .word):
        guard list.words[Int(element.value)].starts(with: bytes) else { return false }
      default: return false
      }
    }
    return true
  }

  private func isPrintedAlike(_ occurrence: Occurrence, in text: [Unicode.Scalar]) -> Bool {
    guard let exactScalars, occurrence.offset + occurrence.length <= text.count else { return true }
    let printed = text[occurrence.offset..<(occurrence.offset + occurrence.length)]
    let scalars = Self.withoutBlanks(printed)
    if case .prefix = phrase.elements.last { return scalars.starts(with: exactScalars) }
    return scalars == exactScalars
  }

  private static func withoutBlanks(_ scalars: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] {
    scalars.filter { Folding.fold($0) != .space && Folding.fold($0) != .nothing }
  }
}
