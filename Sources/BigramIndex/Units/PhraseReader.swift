/// Turns what a user typed into phrases.
package enum PhraseReader {
  /// The phrases of an unquoted query word: marks only part it, a final `*` asks for a prefix.
  ///
  /// `10:40` gives `10` and `40`; a word of marks alone gives none.
  package static func phrases(inWord word: String, isExact: Bool) -> [Phrase] {
    let list = ElementList(word)
    let scalars = Array(word.unicodeScalars)
    var phrases: [Phrase] = []
    var run: [ElementList.Element] = []
    func endRun(isPrefix: Bool) {
      guard let first = run.first, let last = run.last else { return }
      var elements = run.map { element(of: $0, in: list) }
      if isPrefix, case .word(let bytes) = elements.last {
        elements[elements.count - 1] = .prefix(bytes)
      }
      let text = scalars[Int(first.offset)..<Int(last.end)]
      phrases.append(phrase(elements, text, isExact: isExact))
      run = []
    }
    for element in list.elements {
      switch element.kind {
      case .unit, .word: run.append(element)
      case .mark, .lineEnd: endRun(isPrefix: element.value == 0x2A)
      }
    }
    endRun(isPrefix: false)
    return phrases
  }

  /// The phrase between two quotes, whose marks must be there; `nil` if nothing is.
  package static func phrase(ofQuoted text: String, isExact: Bool) -> Phrase? {
    let list = ElementList(text)
    let elements = list.elements.filter { $0.kind != .lineEnd }.map { element(of: $0, in: list) }
    guard !elements.isEmpty else { return nil }
    return phrase(elements, Array(text.unicodeScalars)[...], isExact: isExact)
  }

  private static func element(
    of element: ElementList.Element, in list: ElementList
  ) -> Phrase.Element {
    switch element.kind {
    case .unit: .han(element.value)
    case .word: .word(list.words[Int(element.value)])
    case .mark, .lineEnd: .mark(element.value)
    }
  }

  private static func phrase(
    _ elements: [Phrase.Element], _ text: ArraySlice<Unicode.Scalar>, isExact: Bool
  ) -> Phrase {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text)
    return Phrase(elements: elements, exactText: isExact ? Array(String(view).utf8) : nil)
  }
}
