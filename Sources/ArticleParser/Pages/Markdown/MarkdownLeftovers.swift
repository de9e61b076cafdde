/// What of a Markdown page no article holds.
enum MarkdownLeftovers {
  /// A record for each group of neighbouring blocks; blocks wholly held leave nothing.
  ///
  /// The marks of all headings come last, in one record of their own.
  static func records(
    of blocks: [MarkdownBlock], held: [[Range<Int>]], source: ArticleSource
  ) -> [Article] {
    var leftovers = LeftoverRecords(page: 1, source: source)
    for (block, ranges) in zip(blocks, held) {
      let rest = unheld(block, ranges)
      if rest.isEmpty {
        leftovers.close()
      } else {
        leftovers.add(rest, numbers: [block.number])
      }
    }
    leftovers.close()
    for block in blocks where !block.marks.isEmpty {
      leftovers.add(String(scalars: block.marks), numbers: [block.number])
    }
    leftovers.close()
    return leftovers.records
  }

  private static func unheld(_ block: MarkdownBlock, _ held: [Range<Int>]) -> String {
    var rest = String.UnicodeScalarView()
    for index in block.text.indices where !held.contains(where: { $0.contains(index) }) {
      if !block.text[index].isBlank || held.isEmpty { rest.append(block.text[index]) }
    }
    return String(rest)
  }
}
