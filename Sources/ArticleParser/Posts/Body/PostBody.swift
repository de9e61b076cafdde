/// A post's body as clean paragraphs.
struct PostBody {
  var paragraphs: [BodyParagraph]

  /// Reads a body in Markdown or HTML from a line on.
  init(_ text: DecodedText, fromLine line: Int) {
    var blocks = MarkdownBlocks(text)
    blocks.read(from: line)
    var reader = InlineReader(bytes: text.bytes, definitions: blocks.definitions)
    var builder = BodyBuilder(text)
    for leaf in blocks.leaves { builder.append(reader.read(leaf), of: leaf.kind) }
    paragraphs = builder.paragraphs
  }

  /// Writes the paragraphs into the record's body with the place of every character.
  func fill(_ article: inout Article) {
    var body: [UInt8] = []
    body.reserveCapacity(paragraphs.reduce(0) { $0 + $1.text.count + 1 })
    var map = SourceMap()
    var offset = 0
    for paragraph in paragraphs {
      if !body.isEmpty {
        body.append(UInt8(ascii: "\n"))
        offset += 1
      }
      // Runs behind the end belong to white space that was trimmed.
      for run in paragraph.map.runs where run.offset < paragraph.length {
        map.note(offset: offset + run.offset, line: run.line, column: run.column)
      }
      if paragraph.kind == .heading {
        article.subheads.append(Article.Subhead(text: paragraph.string, offset: offset))
      }
      body.append(contentsOf: paragraph.text)
      offset += paragraph.length
    }
    article.body = String(decoding: body, as: UTF8.self)
    if !body.isEmpty { article.places[.body] = map }
  }
}
