/// Cuts newspaper pages that OCR gave as Markdown into articles.
///
/// Headings are marked here, but columns are cut inside sentences, may stand in any order, and
/// passages may occur twice.
enum MarkdownPageParser {
  /// The articles in the order of the file, with `leftovers` also what belongs to none, as kind
  /// `unassigned`.
  static func parse(
    _ text: DecodedText, source: ArticleSource, leftovers: Bool = true
  ) -> [Article] {
    var source = source
    source.format = .markdownPage
    var articles: [Article] = []
    for sheet in sheets(MarkdownBlockReader.blocks(of: text)) {
      articles += parse(Array(sheet), source: source, leftovers: leftovers)
    }
    return articles
  }

  /// Stretches of the file that are read on their own, so that the time grows with its length only.
  ///
  /// A real page has fewer blocks than the bound, and is never cut but above a high heading.
  private static func sheets(_ blocks: [MarkdownBlock]) -> [ArraySlice<MarkdownBlock>] {
    var sheets: [ArraySlice<MarkdownBlock>] = []
    var start = 0
    for index in blocks.indices {
      let isHigh = blocks[index].isHeading && blocks[index].level <= 2
      let isLong = index - start >= 160 && isHigh || index - start >= 400
      if isLong {
        sheets.append(blocks[start..<index])
        start = index
      }
    }
    sheets.append(blocks[start...])
    return sheets
  }

  private static func parse(
    _ blocks: [MarkdownBlock], source: ArticleSource, leftovers: Bool
  ) -> [Article] {
    var pieces = MarkdownSplitter.pieces(of: blocks)
    inheritLabels(&pieces, blocks)
    var folio: FolioLine?
    for block in blocks where block.role == .folio {
      folio =
        folio.map { $0.merged(with: FolioLine(block.text[...])) } ?? FolioLine(block.text[...])
    }
    var builder = MarkdownArticleBuilder(blocks: blocks, source: source, folio: folio)
    let articles = pieces.compactMap { builder.article($0) }
    guard leftovers else { return articles }
    return articles + MarkdownLeftovers.records(of: blocks, held: builder.held, source: source)
  }

  /// A label such as 动态 stands for all briefs below it; the run ends at a larger heading, at an
  /// article of another sort, or where the briefs' decks are built otherwise.
  private static func inheritLabels(_ pieces: inout [MarkdownPiece], _ blocks: [MarkdownBlock]) {
    var label: Int?
    var shape: (hasKicker: Bool, labelLevel: Int) = (false, 0)
    for index in pieces.indices {
      guard let first = pieces[index].firstText else { continue }
      let headings = pieces[index].deck.filter { blocks[$0].isHeading }
      let hasKicker = !MarkdownDeck(headings, blocks).kicker.isEmpty
      if let own = pieces[index].deck.last(where: { blocks[$0].isLabel }) {
        label = blocks[own].role == .label(isCommentary: false) ? own : nil
        shape = (hasKicker, blocks[own].level)
        continue
      }
      let level = headings.map { blocks[$0].level }.min() ?? MarkdownBlock.plainLevel
      if blocks[first].dateline == nil || level < shape.labelLevel || hasKicker != shape.hasKicker {
        label = nil
      }
      pieces[index].inheritedLabel = label
    }
  }
}
