/// What of a Markdown page no article holds.
enum MarkdownLeftovers {
  /// A record for each group of neighbouring blocks; blocks wholly held leave nothing.
  ///
  /// The marks of all headings come last, in one record of their own.
  static func records(
    of blocks: [MarkdownBlock], held: [[Range<Int>]], source: ArticleSource
  ) -> [Article] {
    var records: [Article] = []
    var lines: [String] = []
    var numbers: [Int] = []
    func close() {
      guard !lines.isEmpty else { return }
      var record = Article(kind: .unassigned, source: source)
      record.page = 1
      record.text = lines.joined(separator: "\n")
      record.source.lines = LineRanges.ranges(of: numbers)
      records.append(record)
      lines = []
      numbers = []
    }
    for (block, ranges) in zip(blocks, held) {
      let rest = unheld(block, ranges)
      if rest.isEmpty {
        close()
      } else {
        lines.append(rest)
        numbers.append(block.number)
      }
    }
    close()
    for block in blocks where !block.marks.isEmpty {
      lines.append(String(scalars: block.marks))
      numbers.append(block.number)
    }
    close()
    return records
  }

  private static func unheld(_ block: MarkdownBlock, _ held: [Range<Int>]) -> String {
    var rest = String.UnicodeScalarView()
    for index in block.text.indices where !held.contains(where: { $0.contains(index) }) {
      if !block.text[index].isBlank || held.isEmpty { rest.append(block.text[index]) }
    }
    return String(rest)
  }
}
