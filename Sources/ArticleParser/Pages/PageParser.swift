/// Cuts the text of newspaper pages into articles.
enum PageParser {
  /// The articles in the order of the file, with `leftovers` also what belongs to none, as kind
  /// `unassigned`.
  ///
  /// Pages are read one by one, so the time grows with the length of the file and not faster.
  static func parse(
    _ text: DecodedText, source: ArticleSource, leftovers: Bool = true
  ) -> [Article] {
    if source.format == .markdownPage {
      return MarkdownPageParser.parse(text, source: source, leftovers: leftovers)
    }
    var articles: [Article] = []
    for page in PageReader(text) {
      read(page, source: source, leftovers: leftovers, into: &articles)
    }
    return articles
  }

  private static func read(
    _ page: PrintedPage, source: ArticleSource, leftovers: Bool, into articles: inout [Article]
  ) {
    let reader = PageItemReader.read(page)
    var layout = ArticleSplitter.split(page, reader.items, partsBoxes: reader.partsBoxes)
    BlockMender.mend(&layout, page, partsBoxes: reader.partsBoxes)
    BylineMatcher.sign(&layout, page)
    PieceCutter.cut(&layout, page)
    var decks = HeadlineMatcher.match(page, &layout)
    PieceJoiner.join(&layout, &decks, page)
    LabelMatcher.assign(&layout, decks: decks, page)
    let builder = ArticleBuilder(page: page, source: source, issue: layout.issue)
    for (piece, deck) in zip(layout.pieces, decks) {
      articles.append(builder.article(piece, deck: deck))
    }
    if leftovers {
      articles += Leftovers.records(of: page, layout: layout, decks: decks, source: source)
    }
  }
}
