/// A paragraph on its way to its article, with what the page ties to it.
struct Block: Sendable {
  /// Cross-heads right above the paragraph.
  var crossHeads: [[LineSpan]] = []
  var paragraph: Paragraph
  /// The byline that the page prints right below it.
  var byline: [LineSpan] = []
  var isPhotoReport = false
  /// It opens with a lead that names people.
  var namesPeople = false
  /// The byline may as well be that of the piece below it, which has no other.
  var mayForeshadow = false
  /// The piece that the order of the file put it into.
  var piece: Int
  /// It is the first of that piece.
  var opensPiece: Bool
  /// It begins its piece by a sign that no other piece can have: a lead, a jump, a heading above.
  var isAnchor = false
  /// It opens as the words below a photograph do.
  var isCaption = false
  /// It is the last of a piece that another page goes on with.
  var isJump = false
  /// Its first line fills its column where other paragraphs are indented, so it may go on with one.
  var opensFull = false
  /// Its first line was read as one in the middle of the paragraph before it, but looks indented.
  var isSplitOff = false
}
