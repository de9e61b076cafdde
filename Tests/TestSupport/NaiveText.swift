import BigramIndex

/// A text folded scalar by scalar and cut into units by the rules' plain words.
package struct NaiveText {
  /// A unit, a mark or a line end with its place in the text.
  package enum Element: Equatable {
    case unit(UInt32)
    case word([UInt32])
    case mark(UInt32)
    case lineEnd
  }

  package private(set) var elements: [(element: Element, offset: Int, end: Int)] = []
  private let scalars: [Unicode.Scalar]

  package init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    let characters = Self.characters(of: scalars)
    var index = 0
    while index < characters.count {
      let character = characters[index]
      var length = 1
      switch character.kind {
      case .letter:
        length = Self.wordLength(characters[index...])
        let word = characters[index..<(index + length)]
        let end = (word.last?.offset ?? character.offset) + 1
        elements.append((.word(word.map(\.scalar)), character.offset, end))
      case .unit: elements.append((.unit(character.scalar), character.offset, character.offset + 1))
      case .mark: elements.append((.mark(character.scalar), character.offset, character.offset + 1))
      case .lineEnd: elements.append((.lineEnd, character.offset, character.offset + 1))
      case .space: break
      }
      index += length
    }
  }

  /// Units and words, marks not counted.
  package var unitCount: Int {
    elements.count {
      switch $0.element {
      case .unit, .word: true
      case .mark, .lineEnd: false
      }
    }
  }

  /// Every place where the phrase's elements stand one behind the other.
  package func occurrences(of phrase: Phrase) -> [Occurrence] {
    let wanted = phrase.elements
    guard !wanted.isEmpty, elements.count >= wanted.count else { return [] }
    return (0...(elements.count - wanted.count)).compactMap { start in
      let window = elements[start..<(start + wanted.count)]
      guard zip(window, wanted).allSatisfy({ Self.isMatch($0.element, $1) }),
        let first = window.first, let last = window.last
      else { return nil }
      let occurrence = Occurrence(offset: first.offset, length: last.end - first.offset)
      return isPrintedAlike(occurrence, phrase) ? occurrence : nil
    }
  }

  private func isPrintedAlike(_ occurrence: Occurrence, _ phrase: Phrase) -> Bool {
    guard let exact = phrase.exactText else { return true }
    func visible(_ scalars: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] {
      scalars.filter { Folding.fold($0) != .space && Folding.fold($0) != .nothing }
    }
    let end = occurrence.offset + occurrence.length
    let printed = visible(scalars[occurrence.offset..<end])
    let asked = visible(String(decoding: exact, as: UTF8.self).unicodeScalars)
    if case .prefix = phrase.elements.last { return printed.starts(with: asked) }
    return printed == asked
  }

  private static func isMatch(_ element: Element, _ wanted: Phrase.Element) -> Bool {
    func scalars(_ bytes: [UInt8]) -> [UInt32] {
      String(decoding: bytes, as: UTF8.self).unicodeScalars.map(\.value)
    }
    switch (element, wanted) {
    case (.unit(let own), .han(let other)), (.mark(let own), .mark(let other)): return own == other
    case (.word(let own), .word(let other)): return own == scalars(other)
    case (.word(let own), .prefix(let other)): return own.starts(with: scalars(other))
    default: return false
    }
  }
}

extension NaiveText {
  private enum Kind {
    case unit, letter, mark, space, lineEnd
  }

  private struct Character {
    var kind: Kind
    var scalar: UInt32
    var offset: Int

    var isDigit: Bool { (0x30...0x39).contains(scalar) }
    var isInnerMark: Bool { scalar == 0x2E || scalar == 0x2C }
  }

  private static func characters(of scalars: [Unicode.Scalar]) -> [Character] {
    scalars.enumerated().flatMap { offset, scalar -> [Character] in
      switch Folding.fold(scalar) {
      case .nothing: return []
      case .space: return [Character(kind: .space, scalar: 0, offset: offset)]
      case .lineEnd: return [Character(kind: .lineEnd, scalar: 0, offset: offset)]
      case .scalars(let folded):
        return folded.map {
          let kind: Kind = $0.kind == .unit ? .unit : $0.kind == .word ? .letter : .mark
          return Character(kind: kind, scalar: $0.scalar, offset: offset)
        }
      }
    }
  }

  /// Letters in a row, and a `.` or `,` where a digit stands on either side.
  private static func wordLength(_ rest: ArraySlice<Character>) -> Int {
    var end = rest.startIndex
    while end < rest.endIndex {
      if rest[end].kind == .letter {
        end += 1
      } else if rest[end].isInnerMark, rest[end].kind == .mark, end + 1 < rest.endIndex,
        rest[end - 1].isDigit, rest[end + 1].isDigit
      {
        end += 2
      } else {
        break
      }
    }
    return end - rest.startIndex
  }
}
