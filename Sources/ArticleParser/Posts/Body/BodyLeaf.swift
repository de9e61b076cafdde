/// A block of a post's body that holds text and no further blocks.
struct BodyLeaf: Equatable {
  enum Kind: Equatable {
    case paragraph
    /// A heading by its marks: `##` or an underline.
    case heading
    case listItem
    case cell
    /// Text that stands as it is, line for line.
    case code
    /// Tags start the block: no Markdown inside.
    case html
  }

  /// The part of a raw line that belongs to the leaf, without quote and list marks.
  struct Segment: Equatable {
    var bytes: Range<Int>
  }

  var kind: Kind
  /// Its segments among those of all leaves.
  var segments: Range<Int>
}
