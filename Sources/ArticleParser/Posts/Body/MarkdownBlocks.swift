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
    case fence(byte: UInt8, length: Int)
    /// Liquid's `{% highlight %}` or `{% comment %}` up to this tag.
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
  /// Plain text: a line may end its paragraph without a blank one, and indentation means no code.
  var plainText: PlainTextLines?
  /// Bodies that start with a block tag are written in HTML: indentation means no code there.
  var isHTML = false
  var leaves: [BodyLeaf] = []
  /// The segments of all leaves, one after the other.
  var leafSegments: [BodyLeaf.Segment] = []
  /// Labels of link targets and footnotes that the body defines.
  var definitions: Set<[UInt8]> = []

  var containers: [Container] = []
  var open = Open.none
  /// The leaf being gathered.
  var segments: [BodyLeaf.Segment] = []
  var isListItem = false
  /// Closing marks, by length, that the text holds no more behind these bytes.
  var missingMarks: [Int: Int] = [:]

  init(_ text: DecodedText) {
    self.text = text
  }

  /// Reads the lines from an index on.
  mutating func read(from firstLine: Int) {
    let lines = text.lines[min(firstLine, text.lines.count)...]
    if let first = lines.first(where: { !text.isBlank($0) }) {
      var cursor = LineCursor(text.bytes, first.bytes)
      cursor.skipIndentation()
      isHTML = HTMLElements.startsBlock(text.bytes, cursor.rest)
    }
    for line in lines { read(line) }
    close()
  }

  private mutating func read(_ line: DecodedText.Line) {
    var cursor = LineCursor(text.bytes, line.bytes)
    if continueRaw(line) { return }
    let matched = matchContainers(&cursor)
    if case .fence(let byte, let length) = open {
      if matched == containers.count || cursor.isBlank {
        continueFence(cursor, line, byte, length)
        return
      }
      close()
    }
    if cursor.isBlank {
      endAtBlank(cursor, line, matched: matched)
      return
    }
    if matched < containers.count {
      if open == .paragraph, !interruptsParagraph(cursor) {
        cursor.skipIndentation()
        segments.append(BodyLeaf.Segment(bytes: cursor.rest))
        return
      }
      close()
      containers.removeSubrange(matched...)
    }
    openContainers(&cursor)
    readLeaf(cursor, line)
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

  /// Ends the leaf being gathered and keeps it.
  mutating func close(as kind: BodyLeaf.Kind? = nil) {
    defer {
      open = .none
      segments.removeAll(keepingCapacity: true)
    }
    guard !segments.isEmpty else { return }
    switch open {
    case .none: return
    case .paragraph:
      if let kind {
        add(kind, segments)
      } else {
        closeParagraph()
      }
    case .html, .rawHTML: add(.html, segments)
    case .liquid(_, true): return
    case .indentedCode, .fence, .liquid: add(.code, segments)
    }
    isListItem = false
  }

  private mutating func add(_ kind: BodyLeaf.Kind, _ segments: [BodyLeaf.Segment]) {
    let start = leafSegments.count
    leafSegments.append(contentsOf: segments)
    leaves.append(BodyLeaf(kind: kind, segments: start..<leafSegments.count))
  }

  private mutating func closeParagraph() {
    let kind: BodyLeaf.Kind = isListItem ? .listItem : .paragraph
    guard let table = MarkdownTable(segments, text.bytes) else {
      add(kind, segments)
      return
    }
    if !table.before.isEmpty { add(kind, table.before) }
    for cell in table.cells { add(.cell, [cell]) }
  }
}
