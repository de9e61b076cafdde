/// Reads the lines of a page as paragraphs, headings and signs.
struct PageItemReader {
  private let page: PrintedPage
  private let habits: PageHabits
  /// For each line the sorts of its characters.
  private let signals: [LineSignals]
  private(set) var items: [PageItem] = []
  private var stretch: [LineSpan] = []

  init(_ page: PrintedPage) {
    self.page = page
    habits = PageHabits(page)
    signals = page.lines.map { LineSignals($0.text) }
  }

  /// Blank raw lines part the boxes that an extraction made of the columns.
  var partsBoxes: Bool { habits.weights.gapsPartBoxes }

  /// The items of the page in the order of the file.
  static func read(_ page: PrintedPage) -> PageItemReader {
    var reader = PageItemReader(page)
    for index in page.lines.indices { reader.read(index) }
    reader.flush()
    if reader.partsBoxes, !page.isScanned { FootHeading.part(&reader.items, page) }
    return reader
  }

  private mutating func read(_ index: Int) {
    let text = page.lines[index].text
    if isNoise(text) { return }
    let whole = LineSpan(line: index, range: text.indices)
    if let folio = folio(index),
      isSure(folio, text) || isLostTitle(folio, index) || isAtEdge(index) && !isOpinion(text)
    {
      return append(.folio(whole, folio))
    }
    if text[0] != "□", let label = LineSigns.label(text),
      label.evidence == .known || standsAlone(index)
    {
      return append(.label(whole, label))
    }
    if signals[index].contains(.jump), let mark = ContinuationMark.atStart(of: text[...]) {
      append(.continuation(LineSpan(line: index, range: mark.range), mark))
      return readText(index, mark.range.upperBound..<text.count)
    }
    readText(index, whole.range)
  }

  private func folio(_ index: Int) -> FolioLine? {
    LineSigns.folio(page.lines[index], signals[index])
  }

  private mutating func readText(_ index: Int, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    let text = page.lines[index].text[range]
    if signals[index].contains(.jump), let mark = ContinuationMark.atEnd(of: text),
      mark.direction == .onto || mark.range == range
    {
      if mark.range.lowerBound > range.lowerBound {
        readText(index, range.lowerBound..<mark.range.lowerBound)
      }
      return append(.continuation(LineSpan(line: index, range: mark.range), mark))
    }
    guard let byline = LineSigns.byline(text, signals[index]) ?? misreadByline(index, range) else {
      return stretch.append(LineSpan(line: index, range: range))
    }
    let start = byline.range.lowerBound
    var end = start
    while end > range.lowerBound, text[end - 1] == " " { end -= 1 }
    if end > range.lowerBound {
      stretch.append(LineSpan(line: index, range: range.lowerBound..<end))
    }
    append(.byline(LineSpan(line: index, range: start..<page.lines[index].text.count)))
  }

  /// What OCR makes of a rule or a picture's edge: `CD`, `[|`, `/`.
  private func isNoise(_ text: [Unicode.Scalar]) -> Bool {
    text.count <= 3 && text.allSatisfy { $0.isASCII && !$0.isDigit && !$0.isStop && !$0.isClosing }
  }

  /// A byline whose □ OCR took for something else; it stands behind a wide gap after the last
  /// sentence, or alone on the line after it.
  private func misreadByline(_ index: Int, _ range: Range<Int>) -> Byline? {
    let text = page.lines[index].text[range]
    guard let last = text.last, last.isHan else { return nil }
    if let gap = page.lines[index].wideGap(in: range) {
      let people = text[gap...]
      if page.lines[index].endsSentence(at: gap) { return Byline.misread(people, isApart: true) }
      // The sentence's last mark may have been misread as well: `增长4.8%6      口李明`.
      if let byline = Byline.whole(people), byline.announcement == .mark { return byline }
    }
    guard !text[range.lowerBound].isHan, let before = stretch.last, before.line == index - 1,
      page.lines[index - 1].endsSentence(at: before.range.upperBound)
    else { return nil }
    return Byline.misread(text, isApart: false)
  }

  private func isSure(_ folio: FolioLine, _ text: [Unicode.Scalar]) -> Bool {
    folio.strength > 1 && (folio.date != nil || text.count > 10)
  }

  /// 快评 is no page's name, as 要闻 may be.
  private func isOpinion(_ text: [Unicode.Scalar]) -> Bool {
    LineSigns.label(text)?.isCommentary == true
  }

  /// Whether a line stands where folio lines do: at the page's head or foot, or beside a sure one.
  ///
  /// 出版发行 inside a page is the end of a headline.
  private func isAtEdge(_ index: Int) -> Bool {
    if index < 6 || index + 6 >= page.lines.count { return true }
    if case .folio = items.last, stretch.isEmpty { return true }
    return folio(index + 1).map { isSure($0, page.lines[index + 1].text) } ?? false
  }

  /// The paper's name alone, put out far from the rest of the folio line that the page began with.
  private func isLostTitle(_ folio: FolioLine, _ index: Int) -> Bool {
    guard folio.publication != nil, index + 1 < page.lines.count, case .folio? = items.first else {
      return false
    }
    return page.lines[index].blanksBefore > 0 && page.lines[index + 1].blanksBefore > 0
  }

  /// A label is never the middle of a sentence: the line before it has ended one or is no text.
  private func standsAlone(_ index: Int) -> Bool {
    guard index > 0, let last = stretch.last, last.line == index - 1 else { return true }
    let before = page.lines[index - 1]
    return before.endsSentence(at: last.range.upperBound) || before.width < habits.narrowest
  }

  private mutating func append(_ item: PageItem) {
    flush()
    items.append(item)
  }

  private mutating func flush() {
    guard !stretch.isEmpty else { return }
    let lines = stretch.map { habits.readingLine(page, $0, signals[$0.line]) }
    let readings = MeasureReading(
      lines, measures: habits.measures, start: start, weights: habits.weights
    ).read()
    appendItems(readings, lines)
    stretch = []
  }

  /// What comes before the stretch.
  private var start: MeasureReading.Start {
    if stretch[0].line == 0 || items.isEmpty { return .page }
    for item in items.reversed() {
      switch item {
      case .paragraph(let paragraph): return paragraph.endsCut ? .cut : .sign
      case .heading, .folio, .label: return .sign
      case .byline, .continuation: continue
      }
    }
    return .sign
  }

  private mutating func appendItems(_ readings: [LineReading], _ lines: [ReadingLine]) {
    var paragraph: Paragraph?
    var start = 0
    func closeParagraph(before end: Int, goesOn: Bool = false) {
      guard var open = paragraph else { return }
      open.spans = Array(stretch[start..<end])
      close(open, goesOn: goesOn)
      paragraph = nil
    }
    for (index, reading) in readings.enumerated() {
      guard case .body(let measure, let opens, let closes) = reading else {
        closeParagraph(before: index)
        items.append(.heading(stretch[index]))
        continue
      }
      // A sentence that runs on into another box may as well run on elsewhere: BlockMender decides.
      if opens || habits.weights.gapsPartBoxes && lines[index].gap > 0 {
        closeParagraph(before: index, goesOn: !opens)
      }
      if paragraph == nil {
        start = index
        paragraph = Paragraph(
          spans: [], firstMeasure: measure, measure: measure, startsInside: !opens, endsCut: true)
      }
      paragraph?.measure = measure
      paragraph?.endsCut = !closes || !lines[index].endsSentence
      if closes { closeParagraph(before: index + 1) }
    }
    closeParagraph(before: readings.count)
  }

  /// Takes a paragraph, or its lines as headings where it ends nowhere and has no stop or never
  /// reaches the column's edge: the lines of a narrow headline (`北京：` over `“数”为先`), a
  /// cross-head with commas (`协同，提升客户体验、` over `做大业务规模`).
  ///
  /// What `goesOn` in another box is text if it reaches the column's edge: a paragraph's first line
  /// alone at the foot of a column has no stop either.
  private mutating func close(_ paragraph: Paragraph, goesOn: Bool) {
    let isHeading =
      paragraph.endsCut && !paragraph.startsInside && !hasSentence(paragraph)
      && !isIndented(paragraph) && !opensWithLead(paragraph) && !(goesOn && !isNarrow(paragraph))
      && (paragraph.spans.count <= 12 && !hasStop(paragraph)
        || paragraph.spans.count <= 3 && isNarrow(paragraph))
    if isHeading {
      items += paragraph.spans.map { .heading($0) }
    } else if let head = CrossHeadLines(page).range(in: paragraph) {
      if head.lowerBound > 0 { items.append(.paragraph(paragraph.upTo(head.lowerBound))) }
      items += paragraph.spans[head].map { .heading($0) }
      close(paragraph.from(head.upperBound), goesOn: goesOn)
    } else {
      items.append(.paragraph(paragraph))
    }
  }

  private func opensWithLead(_ paragraph: Paragraph) -> Bool {
    paragraph.spans.first.map { Dateline.opens(page.text($0)) } ?? false
  }

  private func hasSentence(_ paragraph: Paragraph) -> Bool {
    paragraph.spans.contains { span in
      page.lines[span.line].isStretched && habits.stretchTells
        || page.text(span).contains { $0 == "。" }
    }
  }

  private func hasStop(_ paragraph: Paragraph) -> Bool {
    paragraph.spans.contains { span in
      page.text(span).contains { $0.isStop && $0 != "：" && $0 != "、" }
    }
  }

  /// Whether the first line is two characters short of the measure and the others fill it.
  private func isIndented(_ paragraph: Paragraph) -> Bool {
    guard paragraph.spans.count > 2 else { return false }
    for (index, span) in paragraph.spans.dropLast().enumerated() {
      let missing = paragraph.measure - page.lines[span.line].width - (index == 0 ? 4 : 0)
      if missing < -1 || missing > 3 { return false }
    }
    return true
  }

  private func isNarrow(_ paragraph: Paragraph) -> Bool {
    paragraph.spans.allSatisfy { page.lines[$0.line].width + 5 < paragraph.measure }
  }
}
