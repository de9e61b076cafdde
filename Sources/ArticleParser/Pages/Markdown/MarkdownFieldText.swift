/// Puts the text of a field together from blocks.
struct MarkdownFieldText {
  private(set) var result = PlacedText()
  private let blocks: [MarkdownBlock]
  private var last: Unicode.Scalar?

  init(_ blocks: [MarkdownBlock]) {
    self.blocks = blocks
  }

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
    guard result.count > 0 else { return }
    result.appendLineEnd()
    last = nil
  }

  private mutating func add(_ scalar: Unicode.Scalar, _ block: MarkdownBlock, _ position: Int) {
    result.append(scalar, line: block.number, column: Int(block.columns[position]))
    last = scalar
  }
}
