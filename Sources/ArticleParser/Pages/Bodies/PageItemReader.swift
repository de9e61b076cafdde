/// Reads the lines of a page as paragraphs, headings and signs.
struct PageItemReader {
  private let page: PrintedPage
  private let habits: PageHabits
  private(set) var items: [PageItem] = []
  private var stretch: [LineSpan] = []

  init(_ page: PrintedPage) {
    self.page = page
    habits = PageHabits(page)
  }

  /// Blank raw lines part the boxes that an extraction made of the columns.
  var partsBoxes: Bool { habits.weights.gapsPartBoxes }

  /// The items of the page in the order of the file.
  static func read(_ page: PrintedPage) -> PageItemReader {
    var reader = PageItemReader(page)
    for index in page.lines.indices { reader.read(index) }
    reader.flush()
    return reader
  }

  private mutating func read(_ index: Int) {
    let line = page.lines[index]
    if isNoise(line.text) { return }
    let whole = LineSpan(line: index, range: 0..<line.text.count)
    if let folio = LineSigns.folio(line),
      isSure(folio, line) || isLostTitle(folio, index) || isAtEdge(index) && !isOpinion(line)
    {
      return append(.folio(whole, folio))
    }
    if line.text[0] != "□", let label = LineSigns.label(line),
      label.evidence == .known || standsAlone(index)
    {
      return append(.label(whole, label))
    }
    let signals = LineSignals(line.text)
    if signals.contains(.jump), let mark = ContinuationMark.atStart(of: line.text[...]) {
      append(.continuation(LineSpan(line: index, range: mark.range), mark))
      return readText(index, mark.range.upperBound..<line.text.count, signals)
    }
    readText(index, 0..<line.text.count, signals)
  }

  private mutating func readText(_ index: Int, _ range: Range<Int>, _ signals: LineSignals) {
    let line = page.lines[index]
    guard !range.isEmpty else { return }
    let text = line.text[range]
    if signals.contains(.jump), let mark = ContinuationMark.atEnd(of: text),
      mark.direction == .onto || mark.range == range
    {
      if mark.range.lowerBound > range.lowerBound {
        readText(index, range.lowerBound..<mark.range.lowerBound, signals)
      }
      return append(.continuation(LineSpan(line: index, range: mark.range), mark))
    }
    guard let byline = LineSigns.byline(text, signals) ?? misreadByline(index, range) else {
      return stretch.append(LineSpan(line: index, range: range))
    }
    let start = byline.range.lowerBound
    var end = start
    while end > range.lowerBound, line.text[end - 1] == " " { end -= 1 }
    if end > range.lowerBound {
      stretch.append(LineSpan(line: index, range: range.lowerBound..<end))
    }
    append(.byline(LineSpan(line: index, range: start..<line.text.count)))
  }

  /// What OCR makes of a rule or a picture's edge: `CD`, `[|`, `/`.
  private func isNoise(_ text: [Unicode.Scalar]) -> Bool {
    text.count <= 3 && text.allSatisfy { $0.isASCII && !$0.isDigit && !$0.isStop && !$0.isClosing }
  }

  /// A byline whose □ OCR took for something else; it stands behind a wide gap after the last
  /// sentence, or alone on the line after it.
  private func misreadByline(_ index: Int, _ range: Range<Int>) -> Byline? {
    let line = page.lines[index]
    guard let last = line.text[range].last, last.isHan else { return nil }
    if let gap = line.wideGap(in: range) {
      let people = line.text[gap..<range.upperBound]
      if line.endsSentence(at: gap) { return Byline.misread(people, isApart: true) }
      // The sentence's last mark may have been misread as well: `增长4.8%6      口李明`.
      if let byline = Byline.whole(people), byline.announcement == .mark { return byline }
    }
    guard !line.text[range.lowerBound].isHan, let before = stretch.last, before.line == index - 1,
      page.lines[index - 1].endsSentence(at: before.range.upperBound)
    else { return nil }
    return Byline.misread(line.text[range], isApart: false)
  }

  private func isSure(_ folio: FolioLine, _ line: PrintedLine) -> Bool {
    folio.strength > 1 && (folio.date != nil || line.text.count > 10)
  }

  /// 快评 is no page's name, as 要闻 may be.
  private func isOpinion(_ line: PrintedLine) -> Bool {
    LineSigns.label(line)?.isCommentary == true
  }

  /// Whether a line stands where folio lines do: at the page's head or foot, or beside a sure one.
  ///
  /// 出版发行 inside a page is the end of a headline.
  private func isAtEdge(_ index: Int) -> Bool {
    if index < 6 || index + 6 >= page.lines.count { return true }
    if case .folio = items.last, stretch.isEmpty { return true }
    return LineSigns.folio(page.lines[index + 1]).map { isSure($0, page.lines[index + 1]) } ?? false
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
    let lines = stretch.map { habits.readingLine(page, $0) }
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
    for (index, reading) in readings.enumerated() {
      guard case .body(let measure, let opens, let closes) = reading else {
        if let open = paragraph { close(open) }
        paragraph = nil
        items.append(.heading(stretch[index]))
        continue
      }
      if opens, let open = paragraph {
        close(open)
        paragraph = nil
      }
      // A sentence that runs on into another box may as well run on elsewhere: BlockMender decides.
      if let open = paragraph, habits.weights.gapsPartBoxes, lines[index].gap > 0 {
        close(open)
        paragraph = nil
      }
      var current =
        paragraph
        ?? Paragraph(
          spans: [], firstMeasure: measure, measure: measure, startsInside: !opens, endsCut: true)
      // Held by one name only, the lines are not copied when one is added.
      paragraph = nil
      current.spans.append(stretch[index])
      current.measure = measure
      current.endsCut = !closes || !lines[index].endsSentence
      if closes { close(current) } else { paragraph = current }
    }
    if let paragraph { close(paragraph) }
  }

  /// Takes a paragraph, or its lines as headings where it ends nowhere and has no stop or never
  /// reaches the column's edge: the lines of a narrow headline (`北京：` over `“数”为先`), a
  /// cross-head with commas (`协同，提升客户体验、` over `做大业务规模`).
  private mutating func close(_ paragraph: Paragraph) {
    let isHeading =
      paragraph.endsCut && !paragraph.startsInside && !hasSentence(paragraph)
      && !isIndented(paragraph) && !opensWithLead(paragraph)
      && (paragraph.spans.count <= 12 && !hasStop(paragraph)
        || paragraph.spans.count <= 3 && isNarrow(paragraph))
    if isHeading {
      items += paragraph.spans.map { .heading($0) }
    } else if let head = CrossHeadLine.head(of: paragraph, page) {
      items.append(.heading(head))
      items.append(.paragraph(paragraph.dropFirstLine()))
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
