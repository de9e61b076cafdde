/// Cuts the items of a page into the bodies of articles.
struct ArticleSplitter {
  private let page: PrintedPage
  private let items: [PageItem]
  private let partsBoxes: Bool
  private let gaps: LineGaps
  private var layout = PageLayout()
  private var current: Piece?
  /// The current piece has its byline.
  private var isClosed = false
  private var headings: [(span: LineSpan, item: Int)] = []
  /// A column label stands behind the current piece's last paragraph.
  private var isLabelled = false
  private var mark: (span: LineSpan, page: Int)?

  private init(_ page: PrintedPage, _ items: [PageItem], partsBoxes: Bool) {
    self.partsBoxes = partsBoxes
    self.page = page
    self.items = items
    gaps = LineGaps(page)
  }

  static func split(
    _ page: PrintedPage, _ items: [PageItem], partsBoxes: Bool
  ) -> PageLayout {
    var splitter = ArticleSplitter(page, items, partsBoxes: partsBoxes)
    for index in items.indices { splitter.read(index) }
    splitter.closePiece()
    return splitter.layout
  }

  private mutating func read(_ index: Int) {
    switch items[index] {
    case .paragraph(let paragraph): read(paragraph, index)
    case .heading(let span):
      if !takesWrappedByline(span, index) { headings.append((span, index)) }
    case .byline(let span): readByline(span, index)
    case .continuation(let span, let sign): readMark(span, sign)
    case .label(let span, let text):
      layout.labels.append(PlacedLabel(span: span, label: text, item: index))
      isLabelled = true
    case .folio(_, let folio): layout.issue.add(folio)
    }
  }

  private mutating func read(_ read: Paragraph, _ index: Int) {
    var paragraph = read
    let lead = LineSigns.lead(opening(of: paragraph))
    if lead == nil, resumes(paragraph) { paragraph.startsInside = true }
    if !continues(with: paragraph, hasLead: lead != nil, index) { closePiece() }
    placeHeadings(before: paragraph)
    isLabelled = false
    var piece = takePiece(beginningWith: lead, index)
    if case .paragraph(var before) = piece.parts.last,
      before.endsCut, paragraph.startsInside, !partsBoxes
    {
      piece.parts.removeLast()
      before.append(paragraph)
      piece.parts.append(.paragraph(before))
    } else {
      piece.parts.append(.paragraph(paragraph))
    }
    piece.items = piece.items.lowerBound...index
    current = piece
  }

  /// The current piece or a new one, held by nothing else so that it grows in place.
  private mutating func takePiece(beginningWith lead: Dateline?, _ index: Int) -> Piece {
    if let piece = current {
      current = nil
      return piece
    }
    var piece = Piece(items: index...index)
    piece.hasLead = lead != nil
    piece.startsPage = layout.pieces.isEmpty
    piece.leadNamesPeople = !(lead?.people.isEmpty ?? true)
    if let mark { piece.marks.append(mark.span) }
    piece.continuedFrom = mark?.page
    mark = nil
    return piece
  }

  /// The first lines of a paragraph: a lead's bracket may run over several.
  private func opening(of paragraph: Paragraph) -> [Unicode.Scalar] {
    page.text(paragraph.spans.prefix(4))
  }

  /// Whether the paragraph goes on with the current piece.
  private func continues(with paragraph: Paragraph, hasLead: Bool, _ index: Int) -> Bool {
    if isClosed, let before = current?.lastParagraph, before.endsCut, paragraph.startsInside {
      return true
    }
    guard let current, let before = current.lastParagraph, !isClosed, mark == nil, !hasLead
    else { return false }
    if before.endsCut && paragraph.startsInside { return true }
    guard abs(before.measure - paragraph.firstMeasure) <= 4 || fits(before, paragraph) else {
      return false
    }
    if isCaption(paragraph), current.hasLead || current.parts.count > 2 { return false }
    if headings.isEmpty { return true }
    // 时评 stands above the headline of an article, not above a cross-head.
    if isLabelled || headings.count > 4 || stopsShort { return false }
    if isBelowCrossHead(paragraph), isInTextType(above: paragraph) { return true }
    let ownsByline = current.leadNamesPeople && (isLargeType || endsWithByline(after: index))
    return !ownsByline
  }

  /// Whether a paragraph of one line fits the column of the other, though its own measure was guessed,
  /// and a cross-head stands between them.
  private func fits(_ before: Paragraph, _ paragraph: Paragraph) -> Bool {
    guard isBelowCrossHead(paragraph) else { return false }
    return fitsAlone(before, into: paragraph.firstMeasure)
      || fitsAlone(paragraph, into: before.measure)
  }

  private func fitsAlone(_ paragraph: Paragraph, into measure: Int) -> Bool {
    guard let line = paragraph.spans.first?.line, paragraph.spans.count == 1 else { return false }
    return page.lines[line].width <= measure
  }

  private func isBelowCrossHead(_ paragraph: Paragraph) -> Bool {
    !headings.isEmpty && CrossHeadLines(page).stand(headings.map(\.span), above: paragraph)
  }

  private func isInTextType(above paragraph: Paragraph) -> Bool {
    CrossHeadLines(page).areInTextType(headings.map(\.span), above: paragraph)
  }

  /// Whether a paragraph below headings goes on with the sentence above them, where the headings
  /// are only painted between: no heading of its own article stands in the middle of a sentence.
  ///
  /// Its first line is as long as others, where a paragraph's is two characters short.
  private func resumes(_ paragraph: Paragraph) -> Bool {
    guard partsBoxes, !headings.isEmpty, let before = current?.lastParagraph, before.endsCut,
      let last = before.spans.last, let first = paragraph.spans.first
    else { return false }
    let missing = paragraph.firstMeasure - page.lines[first.line].width
    return missing <= (page.joins(last, first) ? 2 : 1)
  }

  /// Whether the current piece stops in the middle of a sentence at the end of a column, so that what
  /// follows below a heading in a box of its own is of another article.
  private var stopsShort: Bool {
    guard partsBoxes, let before = current?.lastParagraph, before.endsCut,
      let last = before.spans.last, let heading = headings.first?.span,
      page.lines[heading.line].blanksBefore > 0, heading.range.count > 4
    else { return false }
    let line = page.lines[last.line]
    return line.width + 3 >= before.measure && !line.endsSentence(at: last.range.upperBound)
  }

  /// 图为… opens the words below a photograph, which are no part of the text beside it;
  /// a photograph's own text may end so.
  private func isCaption(_ paragraph: Paragraph) -> Bool {
    CaptionSign.opens(opening(of: paragraph)[...])
  }

  /// Whether the text from an item on runs into a byline before another lead begins.
  private func endsWithByline(after index: Int) -> Bool {
    for item in items[index...] {
      switch item {
      case .byline: return true
      case .paragraph(let paragraph):
        if Dateline.opens(opening(of: paragraph)[...]) { return false }
      case .continuation, .heading: return false
      default: break
      }
    }
    return false
  }

  /// Headings before a paragraph of the same piece are a cross-head, unless the page shows that
  /// they were only painted there: in the middle of a sentence, or as lines of one larger type that the
  /// paragraph does not say again.
  private mutating func placeHeadings(before paragraph: Paragraph) {
    defer { headings = [] }
    guard !headings.isEmpty else { return }
    guard let piece = current, let before = piece.lastParagraph else { return noteRun(inside: nil) }
    let isDeck = isLargeType && !piece.leadNamesPeople && !isBelowCrossHead(paragraph)
    if before.endsCut && paragraph.startsInside || isDeck {
      return noteRun(inside: layout.pieces.count)
    }
    current?.parts.append(.crossHead(headings.map(\.span)))
  }

  /// Lines that follow each other without the blank line that the rest of the page has.
  private var isLargeType: Bool {
    guard headings.count > 1 else { return false }
    return gaps.partLines
      && headings.dropFirst().contains { page.lines[$0.span.line].blanksBefore == 0 }
  }

  private mutating func noteRun(inside piece: Int?) {
    guard let first = headings.first, let last = headings.last else { return }
    layout.headings.append(
      HeadingRun(spans: headings.map(\.span), items: first.item...last.item, inside: piece))
    headings = []
  }

  private mutating func readMark(_ span: LineSpan, _ sign: ContinuationMark) {
    if sign.direction == .onto {
      current?.continuedOn = sign.page
      current?.marks.append(span)
      return
    }
    closePiece()
    mark = (span, sign.page)
  }

  private mutating func readByline(_ span: LineSpan, _ index: Int) {
    if var piece = current, !isClosed, headings.isEmpty {
      piece.byline.append(span)
      piece.isPhotoReport = isPhotoReport(span)
      piece.items = piece.items.lowerBound...index
      current = piece
      isClosed = true
      return
    }
    layout.bylines.append(
      PlacedByline(spans: [span], item: index, followsHeading: !headings.isEmpty))
    closePiece()
  }

  private func isPhotoReport(_ span: LineSpan) -> Bool {
    LineSigns.people(page.text(span)).isPhotoReport
  }

  /// A name alone on the line after a byline is its second half (`□ 张 璨` and then `陈云`).
  private mutating func takesWrappedByline(_ span: LineSpan, _ index: Int) -> Bool {
    guard index > 0, case .byline = items[index - 1], isClosed,
      Byline.continues(page.text(span))
    else { return false }
    current?.byline.append(span)
    return true
  }

  private mutating func closePiece() {
    if let piece = current { layout.pieces.append(piece) }
    current = nil
    isClosed = false
    noteRun(inside: nil)
  }
}
