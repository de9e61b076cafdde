/// Cuts a Markdown page into blocks and says what each of them is.
enum MarkdownBlockReader {
  /// The blocks in the order of the file; blank lines leave none.
  static func blocks(of text: DecodedText) -> [MarkdownBlock] {
    var blocks: [MarkdownBlock] = []
    for line in text.lines {
      let bytes = text.bytes[line.bytes]
      guard let printed = LineCleaner.clean(bytes, number: line.number, blanksBefore: 0) else {
        continue
      }
      blocks.append(block(printed))
    }
    for index in blocks.indices where blocks[index].role == .text {
      let after = index == 0 ? nil : blocks[index - 1]
      let next = index + 1 < blocks.count ? blocks[index + 1] : nil
      if standsAsHeading(blocks[index], after: after, before: next) {
        blocks[index].role = .heading
        blocks[index].level = MarkdownBlock.plainLevel
        blocks[index].inlineHead = nil
        blocks[index].body = blocks[index].text.indices
      }
    }
    return blocks
  }

  private static func block(_ line: PrintedLine) -> MarkdownBlock {
    var text = line.text[...]
    var level = 0
    while text.first == "#", level < 6 {
      level += 1
      text = text.dropFirst()
    }
    while text.first == " " { text = text.dropFirst() }
    if level > 0 {
      while text.last == "#" || text.last == " " { text = text.dropLast() }
    }
    let emphasis = text.prefix { $0 == "*" || $0 == "_" }.count
    if emphasis > 0, emphasis <= 3, text.count > 2 * emphasis,
      text.suffix(emphasis).allSatisfy({ $0 == "*" || $0 == "_" })
    {
      text = text.dropFirst(emphasis).dropLast(emphasis)
      if level == 0, text.count <= 40 { level = MarkdownBlock.plainLevel }
    }
    var block = MarkdownBlock(
      role: .text, level: level, number: line.number, text: Array(text),
      columns: LineColumns(line.columns[text.indices]),
      marks: (line.text[..<text.startIndex] + line.text[text.endIndex...]).filter { !$0.isBlank },
      body: 0..<text.count)
    classify(&block, isMarkup: isMarkup(text))
    return block
  }

  private static func isMarkup(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = text.first else { return true }
    if text.starts(with: "![".unicodeScalars) || text.starts(with: "```".unicodeScalars) {
      return true
    }
    if first == "<", text.last == ">" { return true }
    if first == "|", text.last == "|" { return true }
    return text.allSatisfy { $0 == "-" || $0 == "*" || $0 == "_" || $0 == "=" || $0 == " " }
  }

  private static func classify(_ block: inout MarkdownBlock, isMarkup: Bool) {
    if isMarkup {
      block.role = .markup
      return
    }
    let line = block.text[...]
    if let mark = ContinuationMark.atStart(of: line), mark.direction == .from {
      block.jump = mark
      if SignReader(line, at: mark.range.upperBound).isAtEnd {
        block.role = .mark(page: mark.page)
        return
      }
      block.body = mark.range.upperBound..<line.count
    }
    if let label = ColumnLabel(line), label.evidence == .known {
      block.role = .label(isCommentary: label.isCommentary)
    } else if Byline.whole(line) != nil {
      block.role = .byline
    } else if let folio = FolioLine(line), folio.strength >= 2 {
      block.role = .folio
    } else if block.level > 0 {
      block.role = .heading
      stripJump(&block)
    } else {
      readText(&block)
    }
  }

  private static func stripJump(_ block: inout MarkdownBlock) {
    guard let mark = ContinuationMark.atEnd(of: block.text[...]) else { return }
    block.jump = mark
    block.body = block.body.lowerBound..<mark.range.lowerBound
  }

  private static func readText(_ block: inout MarkdownBlock) {
    block.dateline = Dateline.atStart(of: block.bodyText)
    if let mark = ContinuationMark.atEnd(of: block.bodyText) {
      block.jump = mark
      block.body = block.body.lowerBound..<mark.range.lowerBound
    }
    if let tail = Byline.atEnd(of: block.bodyText), tail.range.lowerBound > block.body.lowerBound {
      block.tail = tail
      block.body = block.body.lowerBound..<tail.range.lowerBound
    }
    while let last = block.bodyText.last, last.isBlank {
      block.body = block.body.lowerBound..<(block.body.upperBound - 1)
    }
    while let first = block.bodyText.first, first.isBlank {
      block.body = (block.body.lowerBound + 1)..<block.body.upperBound
    }
    if block.dateline == nil { block.inlineHead = inlineHead(block.bodyText) }
  }

  /// A cross-head that ran into its paragraph: `店主增收 企业增效 每天15点30分，…`.
  ///
  /// It is what stands before the last blank ahead of the first mark, when all its parts are long
  /// enough to be no names.
  private static func inlineHead(_ body: ArraySlice<Unicode.Scalar>) -> Range<Int>? {
    let opening = body.prefix(40)
    let end = opening.firstIndex { $0.isStop || $0.opensBracket } ?? opening.endIndex
    guard let blank = body[..<end].lastIndex(of: " "), end < body.endIndex else { return nil }
    let parts = body[..<blank].split(separator: " ")
    guard !parts.isEmpty, parts.count <= 3,
      parts.allSatisfy({ $0.count >= 4 && $0.count <= 20 && $0.contains(where: \.isIdeograph) }),
      body[blank - 1].isIdeograph || body[blank - 1].closes, end - blank > 2,
      body.count > 40
    else { return nil }
    return body.startIndex..<blank
  }

  /// A short line without a sentence's end, after a finished text or a heading.
  private static func standsAsHeading(
    _ block: MarkdownBlock, after: MarkdownBlock?, before next: MarkdownBlock?
  ) -> Bool {
    guard next?.role == .text || next?.role == .heading, block.jump == nil, block.tail == nil,
      block.dateline == nil,
      block.text.count <= 30, block.text.contains(where: \.isIdeograph),
      !block.text.contains(where: { $0 == "," || $0 == "，" })
        || LineShape.numbering(block.text[...]) != nil,
      LineShape.canBeCrossHead(block.text[...]),
      !LineShape.endsSentence(block.text[...])
    else { return false }
    guard let after else { return true }
    return !after.endsCut || after.closesArticle
  }
}
