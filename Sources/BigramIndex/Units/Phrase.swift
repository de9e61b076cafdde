/// A query word or quoted phrase as units that must stand next to each other in a field.
package struct Phrase: Sendable, Hashable {
  /// One unit, or a mark that a quoted phrase asks for.
  package enum Element: Sendable, Hashable {
    /// A folded Han scalar.
    case han(UInt32)
    /// A folded, lower-case Latin or digit word in UTF-8.
    case word([UInt8])
    /// The start of such a word.
    case prefix([UInt8])
    /// A folded mark.
    case mark(UInt32)
  }

  /// The units in their order; never empty in a phrase that is searched.
  package var elements: [Element]
  /// The text to compare unfolded, for an exact search.
  package var exactText: [UInt8]?

  package init(elements: [Element], exactText: [UInt8]? = nil) {
    self.elements = elements
    self.exactText = exactText
  }
}
