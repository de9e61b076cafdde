/// A stretch of a text that matches a phrase.
package struct Occurrence: Sendable, Hashable {
  /// Code points of the text before it.
  package var offset: Int
  /// Its own code points, blanks inside included.
  package var length: Int

  package init(offset: Int, length: Int) {
    self.offset = offset
    self.length = length
  }
}
