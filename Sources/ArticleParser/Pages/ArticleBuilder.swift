/// Makes the record of a piece.
struct ArticleBuilder {
  let page: PrintedPage
  let source: ArticleSource
  let issue: Issue

  func article(_ piece: Piece, deck: Deck?) -> Article {
    var article = Article(kind: .feature, source: source)
    article.page = page.number
    article.continuedFrom = piece.continuedFrom
    article.continuedOn = piece.continuedOn
    article.date = issue.date
    article.publication = issue.publication
    article.pageLabel = issue.pageLabel
    writeDeck(deck, to: &article)
    writeBody(piece, to: &article)
    writePeople(piece, to: &article)
    if let label = piece.label {
      set(&article, .section, \.section, letters(of: label.span))
    }
    article.kind = kind(of: piece, article)
    note(piece, deck, in: &article)
    article.source.lines = lines(of: piece, deck)
    return article
  }

  private func set(
    _ article: inout Article, _ field: ArticleField, _ path: WritableKeyPath<Article, String?>,
    _ spans: [LineSpan]
  ) {
    guard !spans.isEmpty else { return }
    var assembler = TextAssembler(page)
    assembler.append(spans)
    article[keyPath: path] = assembler.result.text
    article.places[field] = assembler.result.places
  }

  /// The characters of a label one by one, without its letter-spacing.
  private func letters(of span: LineSpan) -> [LineSpan] {
    span.range.filter { page.lines[span.line].text[$0] != " " }
      .map { LineSpan(line: span.line, range: $0..<($0 + 1)) }
  }

  private func writeDeck(_ deck: Deck?, to article: inout Article) {
    guard let deck else { return }
    set(&article, .headline, \.headline, deck.headline)
    set(&article, .kicker, \.kicker, deck.kicker.filter { !isSeries($0) })
    set(&article, .subheadline, \.subheadline, deck.subheadline.filter { !isSeries($0) })
    set(&article, .leadIn, \.leadIn, (deck.kicker + deck.subheadline).filter(isSeries))
    if deck.isSplit { article.warnings.append(.headlineSplit) }
  }

  /// 本期关注：… says what the series is, not what the article says.
  private func isSeries(_ span: LineSpan) -> Bool {
    SeriesLine(page.text(span)) == .series
  }

  private func writeBody(_ piece: Piece, to article: inout Article) {
    var assembler = TextAssembler(page)
    for part in piece.parts {
      assembler.breakParagraph()
      switch part {
      case .paragraph(let paragraph): assembler.append(paragraph.spans)
      case .crossHead(let spans):
        let start = assembler.result.count
        assembler.append(spans)
        article.subheads.append(
          Article.Subhead(text: assembler.result.text(from: start), offset: start))
      }
    }
    article.body = assembler.result.text
    article.places[.body] = assembler.result.places
  }

  private func writePeople(_ piece: Piece, to article: inout Article) {
    if let first = piece.firstParagraph {
      if let lead = LineSigns.lead(page.text(first.spans.prefix(4))) {
        article.dateline = lead.text
        article.authors = lead.people
      }
    }
    guard !piece.byline.isEmpty else { return }
    set(&article, .byline, \.byline, piece.byline)
    for span in piece.byline {
      article.authors += LineSigns.people(page.text(span)).people
    }
    if piece.isBylineDetached { article.warnings.append(.bylineDetached) }
  }

  private func kind(of piece: Piece, _ article: Article) -> Article.Kind {
    if piece.continuedFrom != nil { return .continuation }
    if let label = piece.label, label.label.isCommentary, !piece.hasLead {
      return .commentary
    }
    if piece.isPhoto(on: page) { return .photo }
    if piece.hasLead { return .news }
    return isFragment(piece, article) ? .fragment : Genre.withoutLead(article)
  }

  /// A text that begins a page without a heading or a lead has its beginning elsewhere.
  private func isFragment(_ piece: Piece, _ article: Article) -> Bool {
    guard article.headline == nil, let first = piece.firstParagraph else { return false }
    return first.startsInside || piece.startsPage
  }

  private func note(_ piece: Piece, _ deck: Deck?, in article: inout Article) {
    if piece.isReordered { article.warnings.append(.reordered) }
    if deck == nil, article.kind != .fragment { article.warnings.append(.headlineMissing) }
    if startsInside(piece, article) { article.warnings.append(.startsMidParagraph) }
    if piece.lastParagraph?.endsCut == true { article.warnings.append(.endsCut) }
    article.warnings.sort { $0.rawValue < $1.rawValue }
  }

  /// A fragment does by what it is; a printed 上接 says so itself.
  private func startsInside(_ piece: Piece, _ article: Article) -> Bool {
    guard piece.continuedFrom == nil else { return false }
    return article.kind == .fragment || piece.firstParagraph?.startsInside == true
  }

  private func lines(of piece: Piece, _ deck: Deck?) -> [ClosedRange<Int>] {
    var numbers: [Int] = []
    func note(_ spans: [LineSpan]) {
      for span in spans where !span.range.isEmpty {
        if page.lines[span.line].isJoined {
          numbers += page.lines[span.line].numbers(of: span.range)
        } else {
          numbers.append(page.lines[span.line].number)
        }
      }
    }
    if let label = piece.label { note([label.span]) }
    if let deck { note(deck.spans) }
    note(piece.marks)
    for part in piece.parts { note(part.spans) }
    note(piece.byline)
    return LineRanges.ranges(of: numbers)
  }
}

/// Raw line numbers as ranges.
enum LineRanges {
  /// The numbers in their order, joined where one follows another; a blank line between two does
  /// not part them.
  static func ranges(of numbers: [Int]) -> [ClosedRange<Int>] {
    var ranges: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = ranges.last, last.contains(number) { continue }
      if let last = ranges.last, number > last.upperBound, number - last.upperBound <= 2 {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
    }
    return ranges
  }
}
