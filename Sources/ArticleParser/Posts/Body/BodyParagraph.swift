/// One paragraph of a body in clean text.
struct BodyParagraph: Equatable {
  var kind: BodyLeaf.Kind
  /// Its bytes in the body's text.
  var bytes: Range<Int>
  /// Code points of the body's text before it, and its own.
  var offset: Int
  var length = 0
  /// Whether every letter is set bold.
  var isBold = true
  /// Whether every letter belongs to a link.
  var isLink = true
  /// Its links among the body's targets.
  var targets: Range<Int>
}
