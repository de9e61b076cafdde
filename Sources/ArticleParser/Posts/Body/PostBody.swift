/// A post's body as clean paragraphs.
///
/// All of them stand in one text, a line break between each two; taking some away at either end
/// moves nothing.
struct PostBody {
  /// The paragraphs that count, one behind the other in the text.
  var paragraphs: [BodyParagraph]
  /// All that was read.
  let text: [UInt8]
  /// Whether the text is well-formed UTF-8 without a further look at each of its bytes.
  private let isWellFormed: Bool
  /// Where each code point of the text stands in the file.
  let map: SourceMap
  /// The targets of all links, as written.
  let targets: [Range<Int>]
  private let file: DecodedText

  /// Reads the body from a line on.
  init(_ file: DecodedText, fromLine line: Int, syntax: BodySyntax = .markdown) {
    let builder = file.bytes.withUnsafeBufferPointer { bytes in
      var blocks = MarkdownBlocks(file, bytes)
      if syntax == .plainText { blocks.plainText = PlainTextLines(file) }
      blocks.isHTMLAlone = syntax == .html
      blocks.read(from: line)
      var reader = InlineReader(blocks)
      var builder = BodyBuilder(file, bytes, paragraphCount: blocks.leaves.count)
      for leaf in blocks.leaves {
        reader.read(leaf)
        builder.append(reader.pieces, of: leaf.kind)
      }
      return builder
    }
    paragraphs = builder.paragraphs
    text = builder.output
    isWellFormed = builder.isWellFormed
    map = builder.map
    targets = builder.targets
    self.file = file
  }

  func bytes(of paragraph: BodyParagraph) -> ArraySlice<UInt8> { text[paragraph.bytes] }

  func string(of paragraph: BodyParagraph) -> String {
    String(decoding: text[paragraph.bytes], as: UTF8.self)
  }

  func map(of paragraph: BodyParagraph) -> SourceMap {
    map.slice(paragraph.offset..<(paragraph.offset + paragraph.length))
  }

  /// The targets of the paragraph's links, as written.
  func targets(of paragraph: BodyParagraph) -> [String] {
    targets[paragraph.targets].map { String(decoding: file.bytes[$0], as: UTF8.self) }
  }

  /// Whether the first link of the paragraph is one on just this text, as written in the file.
  func isLink(_ text: String, in paragraph: BodyParagraph) -> Bool {
    guard let target = targets[paragraph.targets].first else { return false }
    let wanted = Array(text.utf8)
    return file.bytes[target.upperBound...].starts(with: wanted + Array("</".utf8))
      || file.bytes[..<target.lowerBound].suffix(wanted.count + 1) == wanted + Array("]".utf8)
  }

  /// Writes the paragraphs into the record's body with the place of every character.
  func fill(_ article: inout Article) {
    guard let first = paragraphs.first, let last = paragraphs.last else { return }
    let bytes = first.bytes.lowerBound..<last.bytes.upperBound
    let isWhole =
      isWellFormed && text.isBetweenCharacters(bytes.lowerBound)
      && text.isBetweenCharacters(bytes.upperBound)
    article.body =
      isWhole
      ? text[bytes].withUnsafeBufferPointer(String.init(wellFormed:)) : String(text: text[bytes])
    let end = last.offset + last.length
    if first.offset == 0, map.runs.first?.offset == 0 {
      var places = map
      places.truncate(to: end)
      article.places[.body] = places
    } else {
      article.places[.body] = map.slice(first.offset..<end)
    }
    article.subheads = paragraphs.filter { $0.kind == .heading }
      .map { Article.Subhead(text: string(of: $0), offset: $0.offset - first.offset) }
  }
}
