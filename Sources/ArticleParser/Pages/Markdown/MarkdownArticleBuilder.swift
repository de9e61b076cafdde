/// Makes the record of a piece of a Markdown page.
struct MarkdownArticleBuilder {
  let blocks: [MarkdownBlock]
  let source: ArticleSource
  /// The day, paper and page, where a folio line gives them.
  let folio: FolioLine?
  /// What the records hold of each block, so that the rest comes out as left over.
  private(set) var held: [[Range<Int>]]

  init(blocks: [MarkdownBlock], source: ArticleSource, folio: FolioLine?) {
    self.blocks = blocks
    self.source = source
    self.folio = folio
    held = Array(repeating: [], count: blocks.count)
  }

  /// The record, or `nil` where the piece has no text.
  mutating func article(_ piece: MarkdownPiece) -> Article? {
    guard let first = piece.firstText else { return nil }
    var article = Article(kind: .feature, source: source)
    article.page = 1
    article.date = folio?.date?.text
    article.publication = folio?.publication
    article.pageLabel = folio?.pageLabel
    var numbers = writeDeck(piece, to: &article)
    writePeople(piece, first: first, to: &article)
    writeBody(piece, to: &article)
    for part in piece.parts {
      switch part {
      case .text(let index, _), .crossHead(let index): numbers.append(blocks[index].number)
      }
    }
    numbers += piece.bylines.map { blocks[$0].number }
    article.source.lines = LineRanges.ranges(of: numbers)
    article.kind = kind(of: piece, first: first, article)
    warn(piece, first: first, in: &article)
    return article
  }

  // MARK: Fields

  private mutating func set(
    _ article: inout Article, _ field: ArticleField, _ path: WritableKeyPath<Article, String?>,
    _ parts: [(index: Int, range: Range<Int>)]
  ) {
    guard !parts.isEmpty else { return }
    var text = MarkdownFieldText(blocks)
    for part in parts {
      text.append(part.index, part.range)
      held[part.index].append(part.range)
    }
    article[keyPath: path] = text.result.text
    article.places[field] = text.result.places
  }

  private func whole(_ indices: [Int]) -> [(index: Int, range: Range<Int>)] {
    indices.map { ($0, blocks[$0].body) }
  }

  /// A label without its letter-spacing.
  private func unspaced(_ index: Int) -> [(index: Int, range: Range<Int>)] {
    blocks[index].body.filter { !blocks[index].text[$0].isBlank }.map { (index, $0..<($0 + 1)) }
  }

  private mutating func writeDeck(_ piece: MarkdownPiece, to article: inout Article) -> [Int] {
    var deck = MarkdownDeck(piece.deck.filter { blocks[$0].isHeading }, blocks)
    let series = deck.takeSeries(blocks)
    set(&article, .leadIn, \.leadIn, whole(series))
    set(&article, .kicker, \.kicker, whole(deck.kicker))
    set(&article, .headline, \.headline, whole(deck.headline))
    set(&article, .subheadline, \.subheadline, whole(deck.subheadline))
    let own = piece.deck.last { blocks[$0].isLabel }
    if let label = own ?? piece.inheritedLabel {
      set(&article, .section, \.section, unspaced(label))
    }
    for index in piece.deck {
      if case .mark(let page) = blocks[index].role { article.continuedFrom = page }
      if let jump = blocks[index].jump, jump.direction == .from {
        article.continuedFrom = jump.page
      }
    }
    let shown = series + deck.kicker + deck.headline + deck.subheadline
    let numbers = piece.deck.filter { shown.contains($0) || !blocks[$0].isHeading }
    return numbers.map { blocks[$0].number }
  }

  private mutating func writePeople(
    _ piece: MarkdownPiece, first: Int, to article: inout Article
  ) {
    if let lead = blocks[first].dateline {
      article.dateline = lead.text
      article.authors = lead.people
    }
    var parts: [(index: Int, range: Range<Int>)] = []
    for index in piece.texts {
      if let tail = blocks[index].tail { parts.append((index, tail.range)) }
    }
    for index in piece.bylines { parts.append((index, blocks[index].body)) }
    set(&article, .byline, \.byline, parts)
    for part in parts {
      let line = blocks[part.index].text[part.range]
      article.authors += Byline.whole(line)?.list.people ?? PeopleList(line).people
    }
  }

  private mutating func writeBody(_ piece: MarkdownPiece, to article: inout Article) {
    var body = MarkdownFieldText(blocks)
    func crossHead(_ lines: [(index: Int, range: Range<Int>)]) {
      body.breakParagraph()
      let start = body.result.count
      for line in lines {
        body.append(line.index, line.range)
        held[line.index].append(line.range)
      }
      article.subheads.append(
        Article.Subhead(text: body.result.text(from: start), offset: start))
    }
    for (place, part) in piece.parts.enumerated() {
      switch part {
      case .crossHead:
        guard place == 0 || !isOneCrossHead(piece.parts[place - 1], part) else { continue }
        crossHead(whole(crossHeadLines(piece.parts[place...])))
      case .text(let index, let continues):
        var range = blocks[index].body
        if let head = blocks[index].inlineHead {
          crossHead([(index, head)])
          range = (head.upperBound + 1)..<range.upperBound
        }
        if !continues || blocks[index].inlineHead != nil { body.breakParagraph() }
        body.append(index, range)
        held[index].append(range)
        if let jump = blocks[index].jump {
          if jump.direction == .onto { article.continuedOn = jump.page }
          if jump.direction == .from { article.continuedFrom = jump.page }
        }
      }
    }
    article.body = body.result.text
    article.places[.body] = body.result.places
  }

  /// The lines of the cross-head that the parts begin with.
  private func crossHeadLines(_ parts: ArraySlice<MarkdownPiece.Part>) -> [Int] {
    var lines: [Int] = []
    for (place, part) in zip(parts.indices, parts) {
      guard case .crossHead(let index) = part else { break }
      if place > parts.startIndex, !isOneCrossHead(parts[place - 1], part) { break }
      lines.append(index)
    }
    return lines
  }

  /// Headings of one level right below each other are lines of one cross-head: `### 假期消费火热` and
  /// `### 彰显经济活力`.
  private func isOneCrossHead(_ upper: MarkdownPiece.Part, _ lower: MarkdownPiece.Part) -> Bool {
    guard case .crossHead(let first) = upper, case .crossHead(let second) = lower else {
      return false
    }
    return second == first + 1 && blocks[first].level == blocks[second].level
  }

  // MARK: Judgements

  private func kind(of piece: MarkdownPiece, first: Int, _ article: Article) -> Article.Kind {
    if article.continuedFrom != nil { return .continuation }
    let label = piece.deck.last { blocks[$0].isLabel } ?? piece.inheritedLabel
    let hasLead = blocks[first].dateline != nil
    if let label, case .label(isCommentary: true) = blocks[label].role, !hasLead {
      return .commentary
    }
    if isPhoto(piece, first: first) { return .photo }
    if hasLead { return .news }
    if article.headline == nil { return .fragment }
    return Genre.withoutLead(article)
  }

  private func isPhoto(_ piece: MarkdownPiece, first: Int) -> Bool {
    if CaptionSign.opens(blocks[first].bodyText) { return true }
    for index in piece.texts + piece.bylines {
      if let tail = blocks[index].tail, tail.list.isPhotoReport { return true }
      if blocks[index].role == .byline,
        Byline.whole(blocks[index].text[...])?.list.isPhotoReport == true
      {
        return true
      }
    }
    return false
  }

  private func warn(_ piece: MarkdownPiece, first: Int, in article: inout Article) {
    if article.headline == nil, article.kind != .fragment {
      article.warnings.append(.headlineMissing)
    }
    if LineShape.startsMidSentence(blocks[first].bodyText)
      || article.kind == .fragment
    {
      article.warnings.append(.startsMidParagraph)
    }
    if let last = piece.texts.last, blocks[last].endsCut { article.warnings.append(.endsCut) }
    if !piece.copies.isEmpty { article.warnings.append(.repeatedPassage) }
    if piece.isReordered { article.warnings.append(.reordered) }
    article.warnings.sort { $0.rawValue < $1.rawValue }
  }
}

extension MarkdownBlock {
  var isLabel: Bool {
    if case .label = role { return true }
    return false
  }
}
