/// Turns what a user typed into phrases.
package enum PhraseReader {
  /// A phrase with the place of each of its elements in the word or text it was read from.
  package struct TypedPhrase: Sendable, Equatable {
    package var phrase: Phrase
    /// The elements' code points in what was typed.
    package var places: [Range<Int>]
  }

  /// The phrases of an unquoted query word: marks only part it, a final `*` asks for a prefix.
  ///
  /// `10:40` gives `10` and `40`; a word of marks alone gives none.
  package static func phrases(inWord word: String, isExact: Bool) -> [Phrase] {
    typedPhrases(inWord: word, isExact: isExact).map(\.phrase)
  }

  /// The same phrases with their places in the word.
  package static func typedPhrases(inWord word: String, isExact: Bool) -> [TypedPhrase] {
    let list = ElementList(word)
    let scalars = isExact ? Array(word.unicodeScalars) : []
    var phrases: [TypedPhrase] = []
    var run: [ElementList.Element] = []
    func endRun(isPrefix: Bool) {
      guard let first = run.first, let last = run.last else { return }
      var elements = run.map { element(of: $0, in: list) }
      if isPrefix, case .word(let bytes) = elements.last {
        elements[elements.count - 1] = .prefix(bytes)
      }
      let exactText = isExact ? bytes(of: scalars[Int(first.offset)..<Int(last.end)]) : nil
      phrases.append(
        TypedPhrase(
          phrase: Phrase(elements: elements, exactText: exactText),
          places: run.map { Int($0.offset)..<Int($0.end) }))
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
    return Phrase(elements: elements, exactText: isExact ? Array(text.utf8) : nil)
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

  private static func bytes(of scalars: ArraySlice<Unicode.Scalar>) -> [UInt8] {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return Array(String(view).utf8)
  }
}

extension PhraseReader.TypedPhrase {
  /// All runs of so many elements in a row, or the phrase itself if it is no longer.
  package func stretches(of count: Int) -> [PhraseReader.TypedPhrase] {
    guard phrase.elements.count > count else { return [self] }
    return (0...(phrase.elements.count - count)).map {
      PhraseReader.TypedPhrase(
        phrase: Phrase(elements: Array(phrase.elements[$0..<($0 + count)])),
        places: Array(places[$0..<($0 + count)]))
    }
  }
}
