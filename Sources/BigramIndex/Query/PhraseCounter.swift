/// Counts a phrase in the units of a text as they come.
///
/// Each bit of the state stands for an element of the phrase: it is set while all up to this element
/// stand next to each other before the place reached. So a text is read once, whatever repeats in
/// it (Shift-And, Baeza-Yates and Gonnet 1992).
struct PhraseCounter: UnitSink {
  /// One bit an element.
  static let lengthLimit = UInt64.bitWidth

  private let elements: [Phrase.Element]
  private let lastBit: UInt64
  /// One bit for the low six bits of each unit of the phrase: most units of a text are none of them.
  private var unitBits: UInt64 = 0
  private var state: UInt64 = 0
  private(set) var count = 0

  /// `nil` for a phrase that is longer, or compared as printed.
  init?(_ phrase: Phrase) {
    guard phrase.exactText == nil, (1...Self.lengthLimit).contains(phrase.elements.count) else {
      return nil
    }
    elements = phrase.elements
    lastBit = 1 << UInt64(elements.count - 1)
    for case .han(let scalar) in elements { unitBits |= 1 << UInt64(scalar & 63) }
  }

  @inline(__always)
  mutating func unit(_ scalar: UInt32, offset: UInt32, end: UInt32) {
    guard unitBits & (1 << UInt64(scalar & 63)) != 0 else { return state = 0 }
    advance { $0 == .han(scalar) }
  }

  mutating func word(_ utf8: [UInt8], offset: UInt32, end: UInt32) {
    advance { element in
      switch element {
      case .word(let word): word == utf8
      case .prefix(let word): utf8.starts(with: word)
      case .han, .mark: false
      }
    }
  }

  mutating func mark(_ scalar: UInt32, offset: UInt32, end: UInt32) {
    advance { $0 == .mark(scalar) }
  }

  mutating func lineEnd(offset: UInt32) { state = 0 }

  private mutating func advance(_ isMet: (Phrase.Element) -> Bool) {
    var met = state << 1 | 1
    for (place, element) in elements.enumerated() where met & (1 << UInt64(place)) != 0 {
      if !isMet(element) { met &= ~(1 << UInt64(place)) }
    }
    state = elements.count == Self.lengthLimit ? met : met & (lastBit << 1 - 1)
    if state & lastBit != 0 { count += 1 }
  }
}
