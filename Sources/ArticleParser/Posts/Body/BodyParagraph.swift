/// One paragraph of a body in clean text.
struct BodyParagraph: Equatable {
  var kind: BodyLeaf.Kind
  var text: [UInt8] = []
  /// Code points of the text.
  var length = 0
  var map = SourceMap()
  /// Whether every letter is set bold.
  var isBold = true
  /// Whether every letter belongs to a link.
  var isLink = true
  /// Targets of the paragraph's links, as written.
  var targets: [String] = []

  var string: String { String(decoding: text, as: UTF8.self) }
}
