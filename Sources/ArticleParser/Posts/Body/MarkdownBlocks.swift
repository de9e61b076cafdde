/// Cuts a body into leaves: paragraphs, headings, list items, cells, code and HTML.
///
/// The rules are kramdown's with GitHub's additions, as Jekyll sets them, and CommonMark's where
/// kramdown would lose text. Quotes and lists are kept on a stack, so that depth costs no recursion.
struct MarkdownBlocks {
  enum Container: Equatable {
    case quote
    /// A list item whose text starts in this column.
    case item(column: Int)
  }

  /// A block whose end is a mark of its own, whatever stands before it.
  enum Open: Equatable {
    case none
    case paragraph
    case indentedCode
    case html
    /// HTML up to and with the line that holds this closing mark.
    case rawHTML(until: StaticString)
    case fence(CodeFence)
    /// Liquid's `{% highlight %}` or `{% comment %}`, or kramdown's comment, up to this tag.
    case liquid(until: StaticString, isHidden: Bool)

    static func == (left: Open, right: Open) -> Bool {
      switch (left, right) {
      case (.none, .none), (.paragraph, .paragraph), (.indentedCode, .indentedCode),
        (.html, .html):
        return true
      default: return false
      }
    }
  }

  let text: DecodedText
  /// The text's own.
  let bytes: TextBytes
  /// Plain text: a line may end its paragraph without a blank one, and indentation means no code.
  var plainText: PlainTextLines?
  /// No Markdown at all.
  var isHTMLAlone = false
  /// Bodies that start with a block tag are written in HTML: indentation means no code there.
  var isHTML = false
  var leaves: [BodyLeaf] = []
  /// The segments of all leaves, one after the other; behind them those of the leaf being gathered.
  var leafSegments: [BodyLeaf.Segment] = []
  /// Labels of link targets and footnotes that the body defines.
  var definitions: Set<[UInt8]> = []

  var containers: [Container] = []
  var open = Open.none
  /// The element whose tag opened the HTML block that is open.
  var element: ElementNesting?
  /// Where the segments of the leaf being gathered start.
  private var leafStart = 0
  var isListItem = false
  /// Closing marks that the text holds no more behind these bytes.
  var missingMarks: [String: Int] = [:]

  /// A reader of a text whose bytes stay where they are as long as it reads.
  init(_ text: DecodedText, _ bytes: TextBytes) {
    self.text = text
    self.bytes = bytes
  }

  /// Reads the lines from an index on.
  mutating func read(from firstLine: Int) {
    let lines = text.lines[min(firstLine, text.lines.count)...]
    if let first = lines.first(where: { !text.isBlank($0) }) {
      var cursor = LineCursor(bytes, first.bytes)
      cursor.skipIndentation()
      isHTML = HTMLElements.startsBlock(bytes, cursor.rest)
    }
    leaves.reserveCapacity(lines.count / 2 + 1)
    leafSegments.reserveCapacity(lines.count)
    for line in lines { read(line) }
    close()
  }

  private mutating func read(_ line: DecodedText.Line) {
    var cursor = LineCursor(bytes, line.bytes)
    if continueRaw(line) { return }
    if isHTMLAlone {
      readHTML(cursor, line)
      return
    }
    // Indented further, it is rather HTML that goes on than code.
    if open == .html, element?.isClosed == true, cursor.indentation.columns < 4 { close() }
    let matched = matchContainers(&cursor)
    if case .fence(let fence) = open {
      if matched == containers.count || cursor.isBlank {
        continueFence(cursor, fence)
        return
      }
      close()
    }
    if cursor.isBlank {
      endAtBlank(cursor, line, matched: matched)
      return
    }
    if endsAllBlocks(line) {
      close()
      containers.removeAll()
      return
    }
    if matched < containers.count {
      if open == .paragraph, !interruptsParagraph(cursor) {
        cursor.skipIndentation()
        append(cursor.rest)
        return
      }
      close()
      containers.removeSubrange(matched...)
    }
    openContainers(&cursor)
    readLeaf(cursor, line)
  }

  /// kramdown's `^`, alone in a line: what follows starts afresh, a second list for one.
  private func endsAllBlocks(_ line: DecodedText.Line) -> Bool {
    line.bytes.first.map { bytes[$0] } == UInt8(ascii: "^") && open != .html
      && text.trimmed(line.bytes).count == 1
  }

  private mutating func endAtBlank(
    _ cursor: LineCursor, _ line: DecodedText.Line, matched: Int
  ) {
    if open == .indentedCode { return }
    close()
    // A blank line ends a quote, but a list item may go on behind it.
    if let quote = containers[matched...].firstIndex(of: .quote) {
      containers.removeSubrange(quote...)
    }
  }

  /// The segments of the leaf being gathered.
  var gathered: ArraySlice<BodyLeaf.Segment> { leafSegments[leafStart...] }

  /// Adds to the leaf being gathered.
  mutating func append(_ bytes: Range<Int>) {
    leafSegments.append(BodyLeaf.Segment(bytes: bytes))
  }

  /// Ends the leaf being gathered and keeps it.
  mutating func close(as kind: BodyLeaf.Kind? = nil) {
    defer { open = .none }
    guard leafStart < leafSegments.count else { return }
    switch open {
    case .none, .liquid(_, true):
      drop()
      return
    case .paragraph:
      if let kind { keep(as: kind) } else { closeParagraph() }
    case .html, .rawHTML: keep(as: .html)
    case .indentedCode, .fence, .liquid: keep(as: .code)
    }
    isListItem = false
  }

  private mutating func keep(as kind: BodyLeaf.Kind) {
    leaves.append(BodyLeaf(kind: kind, segments: leafStart..<leafSegments.count))
    leafStart = leafSegments.count
  }

  private mutating func drop() {
    leafSegments.removeSubrange(leafStart...)
  }

  private mutating func closeParagraph() {
    let kind: BodyLeaf.Kind = isListItem ? .listItem : .paragraph
    guard let table = MarkdownTable(gathered, bytes) else {
      keep(as: kind)
      return
    }
    drop()
    leafSegments.append(contentsOf: table.before)
    if !table.before.isEmpty { keep(as: kind) }
    for cell in table.cells {
      leafSegments.append(cell)
      keep(as: .cell)
    }
  }
}
