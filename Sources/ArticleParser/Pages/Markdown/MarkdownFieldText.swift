/// Puts the text of a field together from blocks, with the raw place of each character.
struct MarkdownFieldText {
  private(set) var scalars = String.UnicodeScalarView()
  private(set) var count = 0
  private(set) var places = SourceMap()
  private let blocks: [MarkdownBlock]
  private var last: Unicode.Scalar?

  init(_ blocks: [MarkdownBlock]) {
    self.blocks = blocks
  }

  var text: String { String(scalars) }

  /// Adds a stretch of a block; a word of Latin letters does not grow together with the one before.
  mutating func append(_ index: Int, _ range: Range<Int>) {
    let block = blocks[index]
    for position in range {
      let scalar = block.text[position]
      if position == range.lowerBound, let last, last.isLatinLetter, scalar.isLatinLetter {
        add(" ", block, position)
      }
      add(scalar, block, position)
    }
  }

  mutating func breakParagraph() {
    guard count > 0 else { return }
    scalars.append("\n")
    count += 1
    last = nil
  }

  private mutating func add(_ scalar: Unicode.Scalar, _ block: MarkdownBlock, _ position: Int) {
    places.note(offset: count, line: block.number, column: Int(block.columns[position]))
    scalars.append(scalar)
    count += 1
    last = scalar
  }
}
