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
      articles += self.articles(of: page, source: source, leftovers: leftovers)
    }
    return articles
  }

  private static func articles(
    of page: PrintedPage, source: ArticleSource, leftovers: Bool
  ) -> [Article] {
    let reader = PageItemReader.read(page)
    var layout = ArticleSplitter.split(page, reader.items, partsBoxes: reader.partsBoxes)
    BlockMender.mend(&layout, page, partsBoxes: reader.partsBoxes)
    BylineMatcher.sign(&layout, page)
    PieceCutter.cut(&layout, page)
    var decks = HeadlineMatcher.match(page, &layout)
    PieceJoiner.join(&layout, &decks, page)
    LabelMatcher.assign(&layout, decks: decks, page)
    let builder = ArticleBuilder(page: page, source: source, issue: layout.issue)
    let articles = zip(layout.pieces, decks).map { builder.article($0, deck: $1) }
    guard leftovers else { return articles }
    return articles + Leftovers.records(of: page, layout: layout, decks: decks, source: source)
  }
}
