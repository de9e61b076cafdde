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
    guard let first = range.first else { return }
    if let last, last.isLatinLetter, block.text[first].isLatinLetter {
      result.appendBlank(line: block.number, column: block.columns[first])
    }
    result.append(range, of: block.text, line: block.number, columns: block.columns)
    last = block.text[range.upperBound - 1]
  }

  mutating func breakParagraph() {
    guard result.count > 0 else { return }
    result.appendLineEnd()
    last = nil
  }
}
