/// A part of a leaf's text, in reading order.
struct InlinePiece: Equatable {
  enum Kind: Equatable {
    /// Raw bytes that stand as they are.
    case text
    /// One code point that stands for the raw bytes: an entity or an escape.
    case scalar(UInt32)
    /// White space, which becomes one space or, at a paragraph's edge, nothing.
    case space
    /// A line's end inside a paragraph: nothing between Han characters, else a space.
    case softBreak
    /// The end of a printed line or of a block: a new paragraph.
    case lineBreak
    case headingStart
    case headingEnd
    case boldStart
    case boldEnd
    /// The start of a link; the bytes are those of its target as written.
    case linkStart
    case linkEnd
    /// Nothing; left where a mark was taken out.
    case empty
  }

  var kind: Kind
  var bytes: Range<Int>
}
